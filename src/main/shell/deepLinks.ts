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

/** Passes on each link that reaches the app: its own arguments, those of a second start, and macOS's open-url. */
export function observeDeepLinks(
  app: App,
  { args, onLink, onSecondStart }: { args: readonly string[]; onLink(link: string): void; onSecondStart(): void },
): void {
  const first = linkFromArguments(args);
  if (first) onLink(first);
  app.on('second-instance', (_event, secondArgs) => {
    const link = linkFromArguments(secondArgs);
    if (link) onLink(link);
    onSecondStart();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    if (isLinkText(url)) onLink(url);
    onSecondStart();
  });
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
