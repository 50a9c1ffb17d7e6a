import { type App, type BrowserWindowConstructorOptions, shell, type WebContents } from 'electron';
import { isOurPage } from '../pageAddress';
import { isOutsideUrl } from './isOutsideUrl';

/** Opens an address in the system's browser or mail program, if it is of a kind that may be. Says whether it was. */
export async function openOutside(url: string): Promise<boolean> {
  if (!isOutsideUrl(url)) return false;
  await shell.openExternal(url);
  return true;
}

interface NavigationOptions {
  app: App;
  /** How a page may open a window; undefined where it may not. */
  windowFor(
    opener: WebContents,
    asked: { url: string; frameName: string },
  ): BrowserWindowConstructorOptions | undefined;
  report(error: unknown): void;
}

/** For every page there will ever be: it stays on our origin, opens no windows but the mini window and those of tiles, and holds no webviews. */
export function guardNavigation({ app, windowFor, report }: NavigationOptions): void {
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
    contents.setWindowOpenHandler(({ url, frameName }) => {
      const options = windowFor(contents, { url, frameName });
      if (options) return { action: 'allow', overrideBrowserWindowOptions: options };
      openOutside(url).catch(report);
      return { action: 'deny' };
    });
  });
}
