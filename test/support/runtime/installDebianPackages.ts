import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { withElapsed } from '../../../scripts/lib/createStepPrinter';
import { findBrowser } from './findBrowser';

/** Program that tells whether a package is there → Debian package that has it. */
const PACKAGES = { Xvfb: 'xvfb', xauth: 'xauth', openbox: 'openbox', xclock: 'x11-apps' };
const APT_TIMEOUT_MS = 15 * 60_000;

/**
 * Gets the browser and the virtual screen that tests need: by apt as root on Debian. Elsewhere gives one sentence on
 * what to install. Undefined where all is there.
 */
export async function installDebianPackages(): Promise<string | undefined> {
  const missing = missingPackages();
  if (missing.length === 0) return undefined;
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (!mayInstall) return `The tests need ${missing.join(', ')}: install them (apt-get install ${missing.join(' ')}).`;
  const options = {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: APT_TIMEOUT_MS,
    reject: false,
    all: true,
  } as const;
  const install = await withElapsed(`Installing ${missing.join(', ')} by apt, for the tests`, async () => {
    await execa('apt-get', ['update'], options);
    return execa(
      'apt-get',
      ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600', ...missing],
      options,
    );
  });
  const stillMissing = missingPackages();
  if (stillMissing.length === 0) return undefined;
  return `apt could not install ${stillMissing.join(', ')}: ${install.all.trim().split('\n').at(-1)}`;
}

function missingPackages(): string[] {
  const browser = findBrowser() ? [] : ['chromium'];
  if (process.platform !== 'linux') return browser;
  const programs = Object.entries(PACKAGES).filter(([program]) => !isOnPath(program));
  return [...browser, ...programs.map(([, name]) => name)];
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
