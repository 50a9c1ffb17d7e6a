import { resolve } from 'node:path';
import type { App } from 'electron';
import { DEEP_LINK_SCHEME, parseAccessLink } from '../../shared/domain/link';

/** Longest link that is passed on, in characters. */
const LINK_MAX = 4000;

/**
 * The link among command line arguments: what a `parley://` address, or an access link given by hand, arrives as.
 * Only its shape is looked at; the page says what is wrong with a malformed one.
 */
export function linkFromArguments(args: readonly string[]): string | undefined {
  return args.findLast((text) => isLinkText(text));
}

/** Whether text from outside may be handed to the page as a link. */
export function isLinkText(text: string): boolean {
  if (text.length > LINK_MAX || /[\p{Cc}\s]/u.test(text)) return false;
  return text.toLowerCase().startsWith(`${DEEP_LINK_SCHEME}:`) || parseAccessLink(text) !== undefined;
}

/** What we need of Electron's `app`. */
interface LinkSource {
  on(event: 'second-instance', listener: (event: unknown, args: string[]) => void): unknown;
  on(event: 'open-url', listener: (event: { preventDefault(): void }, url: string) => void): unknown;
}

export interface LinkHandlers {
  onLink(link: string): void;
  /** Somebody started the app again, with a link or without. */
  onSecondStart(): void;
}

/**
 * Catches each link that reaches the app: its own arguments, those of a second start, and macOS's open-url. To be
 * called before anything is awaited; what comes before there are handlers waits for them.
 */
export function observeDeepLinks(app: LinkSource, args: readonly string[]): { handle(handlers: LinkHandlers): void } {
  let handlers: LinkHandlers | undefined;
  const waiting: string[] = [];
  const take = (link: string | undefined): void => {
    if (!link) return;
    if (handlers) handlers.onLink(link);
    else waiting.push(link);
  };
  take(linkFromArguments(args));
  app.on('second-instance', (_event, secondArgs) => {
    take(linkFromArguments(secondArgs));
    handlers?.onSecondStart();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take(isLinkText(url) ? url : undefined);
    handlers?.onSecondStart();
  });
  return {
    handle(next) {
      handlers = next;
      for (const link of waiting.splice(0)) next.onLink(link);
    },
  };
}

/**
 * Makes `parley://` open this app. On Linux the desktop entry of the package says so; from source there is none,
 * and on macOS it needs the bundle, so only Windows can register a source checkout.
 */
export function claimDeepLinks(
  app: App,
  { platform, entry }: { platform: NodeJS.Platform; entry: string | undefined },
) {
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
  else if (platform === 'win32' && entry) {
    app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, [resolve(entry)]);
  }
}
