import { spawn } from 'node:child_process';
import { hasDisplay } from './hasDisplay';

/** Opens an address in the user's browser; false where this system has nothing to do it with. */
export function openInBrowser(url: string): Promise<boolean> {
  // Without a display xdg-open would start a text browser, which cannot hold a meeting.
  if (!hasDisplay()) return Promise.resolve(false);
  const [command, args] = opener(url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.unref();
  });
}

function opener(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  // The empty argument is the window's title, which `start` takes from its first quoted one.
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]];
  return ['xdg-open', [url]];
}
