import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { DESKTOP_ORIGIN, DESKTOP_SCHEME } from '../../shared/contract/port';
import { contentSecurityPolicy } from '../services/contentSecurityPolicy';
import { assetPath, assetType } from './assetPath';

/** Makes `app://` a proper origin: storage, fetch, workers and wasm work as on https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: DESKTOP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Serves the built page from `root` under `app://parley`. */
export function serveApp(scheme: Protocol, root: string): void {
  scheme.handle(DESKTOP_SCHEME, async (request) => {
    const { protocol: name, host, pathname } = new URL(request.url);
    if (`${name}//${host}` !== DESKTOP_ORIGIN) return empty(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
    const file = assetPath(root, pathname);
    if (!file) return empty(404);
    try {
      return new Response(await readFile(file), { headers: headersFor(file) });
    } catch {
      // Not there, or a folder.
      return empty(404);
    }
  });
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': assetType(file),
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

function empty(status: number): Response {
  return new Response(null, { status });
}
