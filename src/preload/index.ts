import { ipcRenderer } from 'electron';
import { PORT_MESSAGE } from '../shared/contract/port';

// The page has no other way out: it makes a channel, posts one end to itself, and this hands that end to main.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
  ipcRenderer.postMessage(PORT_MESSAGE, null, [port]);
});
