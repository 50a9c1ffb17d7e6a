import { type App, shell } from 'electron';
import { isOurPage } from '../pageAddress';
import { isOutsideUrl } from './isOutsideUrl';

/** Opens an address in the system's browser or mail program, if it is of a kind that may be. Says whether it was. */
export async function openOutside(url: string): Promise<boolean> {
  if (!isOutsideUrl(url)) return false;
  await shell.openExternal(url);
  return true;
}

/** For every page there will ever be: it stays on our origin, opens no windows and holds no webviews. */
export function guardNavigation(app: App, report: (error: unknown) => void): void {
  app.on('web-contents-created', (_created, contents) => {
    const stay = (event: { preventDefault(): void }, url: string): void => {
      if (isOurPage(url)) return;
      event.preventDefault();
      openOutside(url).catch(report);
    };
    contents.on('will-navigate', (event, url) => stay(event, url));
    contents.on('will-redirect', (event, url) => stay(event, url));
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url).catch(report);
      return { action: 'deny' };
    });
  });
}
