import { readFile } from 'node:fs/promises';
import { net, type Protocol, protocol } from 'electron';
import { DESKTOP_SCHEME } from '../../shared/contract/port';
import { contentSecurityPolicy } from '../services/contentSecurityPolicy';
import { assetPath, assetType } from './assetPath';
import { isOurPage } from './pageAddress';

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

/** Where the page comes from: built, or as `electron-vite dev` serves it. */
export type PageSource = { folder: string } | { developmentUrl: string };

/** Serves the page under `app://parley`. */
export function serveApp(scheme: Protocol, source: PageSource): void {
  scheme.handle(DESKTOP_SCHEME, async (request) => {
    if (!isOurPage(request.url)) return empty(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
    const { pathname, search } = new URL(request.url);
    if ('developmentUrl' in source) return net.fetch(new URL(pathname + search, source.developmentUrl).href);
    const file = assetPath(source.folder, pathname);
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
