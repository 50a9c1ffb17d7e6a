import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuAction } from '../../../shared/contract/nativeMenu';
import { ENGLISH_WORDS } from './englishWords';
import { menuTemplate } from './menuTemplate';

const action = (id: string, group: MenuAction['group'], more: Partial<MenuAction> = {}): MenuAction => ({
  id,
  label: `Does ${id}`,
  group,
  isEnabled: true,
  ...more,
});

const AT_HOME = [
  action('room.create', 'rooms', { keys: 'Mod+N' }),
  action('settings.open', 'app', { keys: 'Mod+,' }),
  action('shortcuts.show', 'app', { keys: 'Mod+/' }),
];
const IN_CALL = [
  ...AT_HOME.map((item) => ({ ...item, isEnabled: item.id === 'shortcuts.show' })),
  action('mic.toggle', 'call', { label: 'Stummschalten', keys: 'Mod+D', isOn: true }),
  action('mini.toggle', 'view'),
  action('chat.toggle', 'chat', { isOn: true, isTicked: true }),
];

function draw(platform: NodeJS.Platform, actions: readonly MenuAction[], words = ENGLISH_WORDS) {
  const ran: string[] = [];
  const template = menuTemplate({
    platform,
    actions: [...actions],
    words,
    development: false,
    run: (id) => ran.push(id),
    openLog: () => undefined,
    quit: () => undefined,
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { labels: template.map(({ label }) => label), items, ran, template };
}

const itemOf = (items: readonly MenuItemConstructorOptions[], id: string) => items.find((item) => item.id === id);

describe('menuTemplate', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('offers every action once on %s', (platform) => {
    const { items } = draw(platform, IN_CALL);
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual(IN_CALL.map(({ id }) => id).sort());
  });

  it("says it in the page's words", () => {
    const { labels, items } = draw('linux', IN_CALL, { ...ENGLISH_WORDS, file: 'Datei', undo: 'Rückgängig' });
    expect(labels).toContain('Datei');
    expect(itemOf(items, 'mic.toggle')?.label).toBe('Stummschalten');
    expect(items.some(({ role, label }) => role === 'undo' && label === 'Rückgängig')).toBe(true);
  });

  it('shows what is on and what cannot be done now', () => {
    const { items } = draw('linux', IN_CALL);
    expect(itemOf(items, 'chat.toggle')).toMatchObject({ type: 'checkbox', checked: true, enabled: true });
    // Its label says it: a tick before "Mute" would be read both ways.
    expect(itemOf(items, 'mic.toggle')).not.toHaveProperty('checked');
    expect(itemOf(items, 'room.create')?.enabled).toBe(false);
  });

  it('has no call menu outside of a call', () => {
    expect(draw('linux', AT_HOME).labels).not.toContain('Call');
    expect(draw('linux', IN_CALL).labels).toContain('Call');
  });

  it('shows keys without acting on them, because the page does, and none that Electron would not take', () => {
    const { items } = draw('linux', [...IN_CALL, action('layout.toggle', 'view', { keys: 'Mod+Ü' })]);
    expect(itemOf(items, 'mic.toggle')).toMatchObject({ accelerator: 'CmdOrCtrl+D', registerAccelerator: false });
    expect(itemOf(items, 'layout.toggle')).not.toHaveProperty('accelerator');
  });

  it('runs the action that was chosen', () => {
    const { items, ran } = draw('linux', IN_CALL);
    const click = itemOf(items, 'mic.toggle')?.click as (() => void) | undefined;
    click?.();
    expect(ran).toEqual(['mic.toggle']);
  });

  it('begins no menu and ends none with a line, and has no two in a row', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      for (const { submenu } of draw(platform, AT_HOME).template) {
        const types = Array.isArray(submenu) ? submenu.map(({ type }) => type) : [];
        expect(types[0]).not.toBe('separator');
        expect(types.at(-1)).not.toBe('separator');
        expect(types.some((type, index) => type === 'separator' && types[index + 1] === 'separator')).toBe(false);
      }
    }
  });

  it('has the application menu that macOS expects', () => {
    expect(draw('darwin', AT_HOME).labels[0]).toBe('Parley');
    expect(draw('linux', AT_HOME).labels[0]).toBe('File');
  });
});
