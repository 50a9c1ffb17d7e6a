import type { MenuWords } from '../../../shared/contract/menuWords';

/** What the menu says until the page has said it in the person's language, a moment after the start. */
export const ENGLISH_WORDS: MenuWords = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  call: 'Call',
  window: 'Window',
  help: 'Help',
  about: 'About Parley',
  open: 'Open Parley',
  quit: 'Quit Parley',
  log: "Show the Meeting Server's Log",
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  minimize: 'Minimize',
  close: 'Close Window',
  inCall: 'In a call',
  muted: 'Muted',
};
