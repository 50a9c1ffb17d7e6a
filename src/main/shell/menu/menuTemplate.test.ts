import { describe, expect, it } from 'vitest';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { menuTemplate } from './menuTemplate';

function draw(platform: NodeJS.Platform, inCall: boolean) {
  const ran: string[] = [];
  const template = menuTemplate({
    platform,
    inCall,
    development: false,
    run: (id) => ran.push(id),
    openLog: () => undefined,
    quit: () => undefined,
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { labels: template.map(({ label, role }) => label ?? role), items, ran };
}

describe('menuTemplate', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('offers every action once on %s', (platform) => {
    const { items } = draw(platform, true);
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual(Object.keys(MENU_ACTIONS).sort());
  });

  it('offers call actions in a call only, and none that leads away from it', () => {
    const enabled = (inCall: boolean, id: string) =>
      draw('linux', inCall).items.find((item) => item.id === id)?.enabled;
    expect(enabled(true, 'mic.toggle')).toBe(true);
    expect(enabled(false, 'mic.toggle')).toBe(false);
    expect(enabled(true, 'room.create')).toBe(false);
    expect(enabled(false, 'room.create')).toBe(true);
  });

  it('shows shortcuts without acting on them, because the page does', () => {
    const item = draw('linux', true).items.find(({ id }) => id === 'mic.toggle');
    expect(item).toMatchObject({ accelerator: 'CmdOrCtrl+D', registerAccelerator: false });
  });

  it('has the application menu that macOS expects', () => {
    expect(draw('darwin', false).labels[0]).toBe('Parley');
    expect(draw('linux', false).labels[0]).toBe('File');
  });
});
