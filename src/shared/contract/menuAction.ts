/**
 * Actions that the native menu offers, by the ids of the page's registry, with their shortcuts (`Mod` is Ctrl, on a
 * Mac Cmd). The menu only shows a shortcut and the page acts on the key, so both must agree: they read this.
 */
export const MENU_ACTIONS = {
  'room.create': 'Mod+N',
  'entry.paste': 'Mod+L',
  'settings.open': 'Mod+,',
  'mic.toggle': 'Mod+D',
  'camera.toggle': 'Mod+E',
  'share.start': 'Mod+Shift+E',
  'chat.toggle': 'Mod+Shift+C',
  'people.toggle': 'Mod+Shift+P',
  'call.leave': 'Mod+Shift+L',
  'shortcuts.show': 'Mod+/',
} as const;
export type MenuActionId = keyof typeof MENU_ACTIONS;
