import { expect, it } from 'vitest';
import type { MenuAction } from '../../../shared/contract/nativeMenu';
import { ENGLISH_WORDS } from '../menu/englishWords';
import { trayState, trayTemplate } from './trayTemplate';

const action = (id: string, more: Partial<MenuAction> = {}): MenuAction => ({
  id,
  label: id,
  group: 'call',
  isEnabled: true,
  ...more,
});

it('shows whether a call runs and whether others hear us', () => {
  expect(trayState([action('mic.toggle', { isOn: true })], false)).toBe('idle');
  expect(trayState([action('mic.toggle', { isOn: true })], true)).toBe('call');
  expect(trayState([action('mic.toggle', { isOn: false })], true)).toBe('muted');
  // Someone who may not speak is not muted: there is nothing to unmute.
  expect(trayState([], true)).toBe('call');
});

it('has what a call needs, and always the way back and out', () => {
  const ran: string[] = [];
  const draw = (actions: MenuAction[]) =>
    trayTemplate({
      actions,
      words: ENGLISH_WORDS,
      run: (id) => ran.push(id),
      open: () => ran.push('open'),
      quit: () => ran.push('quit'),
    });
  expect(draw([]).map(({ label }) => label)).toEqual(['Open Parley', 'Quit Parley']);
  const items = draw([action('call.leave'), action('chat.toggle'), action('mic.toggle', { label: 'Mute' })]);
  expect(items.map(({ label }) => label)).toEqual(['Mute', 'call.leave', undefined, 'Open Parley', 'Quit Parley']);
  for (const { click } of items) (click as (() => void) | undefined)?.();
  expect(ran).toEqual(['mic.toggle', 'call.leave', 'open', 'quit']);
});
