import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/lib/projectRoot';
import { freePort } from '../../support/freePort';
import { startProcess } from '../../support/startProcess';
import { expect, test } from '../../support/test';
import { waitUntil } from '../../support/waitUntil';

/** It builds first where a source has changed since the tests began. */
const START_TIMEOUT_MS = 60_000;

const cases = [
  { why: 'without a display', env: { DISPLAY: '', WAYLAND_DISPLAY: '' }, words: 'There is no display here' },
  {
    why: 'without Electron',
    env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' },
    words: 'ELECTRON_OVERRIDE_DIST_PATH names /nowhere',
  },
];

for (const { why, env, words } of cases) {
  test(`npm start ${why} says so and runs the same app as a host`, async ({ guest, reaper }, testInfo) => {
    const bin = testInfo.outputPath('bin');
    await mkdir(bin, { recursive: true });
    await symlink(process.execPath, join(bin, 'node'));
    const settings = {
      PARLEY_HTTP_PORT: String(await freePort()),
      PARLEY_DATA: testInfo.outputPath('data'),
      // Nothing to open a browser with: the address is printed instead.
      PATH: bin,
    };
    const script = ['--import', 'tsx', join(PROJECT_ROOT, 'scripts', 'start.ts')];
    const start = startProcess(process.execPath, script, {
      cwd: PROJECT_ROOT,
      env: { ...reaper.env, ...settings, ...env },
    });
    const entry = await waitUntil(
      () => `an address\n${start.output()}`,
      () => {
        if (!start.isRunning()) throw new Error(`npm start ended\n${start.output()}`);
        return /Open (\S+) in/u.exec(start.output())?.[1];
      },
      START_TIMEOUT_MS,
    );
    expect(start.output()).toContain(words);
    expect(start.output()).toContain('Starting Parley as a host instead');
    const page = await guest();
    await page.goto(entry);
    await expect(page.getByRole('heading', { name: 'Rooms', exact: true })).toBeVisible();
    expect(page.url()).not.toContain('#');
    expect(await start.stop('SIGINT')).toBe(0);
  });
}
