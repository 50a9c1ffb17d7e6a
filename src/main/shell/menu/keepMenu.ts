import { Menu } from 'electron';
import type { CallStateHolder } from '../callState';
import { type MenuOptions, menuTemplate } from './menuTemplate';

/** Sets the native menu, and draws it anew when a call begins or ends. */
export function keepMenu(call: CallStateHolder, options: Omit<MenuOptions, 'inCall'>): void {
  const draw = (): void => {
    const template = menuTemplate({ ...options, inCall: call.get().inCall });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  draw();
  call.subscribe(draw);
}
