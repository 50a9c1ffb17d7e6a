import { implement } from '@orpc/server';
import type { WebContents } from 'electron';
import { type ShellContract, type ShellEvent, shell } from '../../shared/contract/shell';
import type { Workspace, WorkspaceDraft } from '../../shared/contract/workspace';
import { Fault } from '../../shared/domain/fault';
import type { Log } from '../services/ports';
import { toContractError } from '../services/toContractError';
import type { CallStateHolder } from './callState';
import type { Capture } from './capture/createCapture';
import type { SharingBar } from './capture/createSharingBar';
import type { WindowPrivacy } from './capture/keepWindowsPrivate';
import type { PlatformCapture } from './capture/platformCapture';
import type { SystemKeys } from './createSystemKeys';
import type { InkWindow } from './ink/createInkWindow';
import type { MediaKind, readMediaAccess } from './mediaAccess';
import type { AppMenu } from './menu/createMenu';
import type { ShellContext } from './shellContext';
import type { ShellEvents } from './shellEvents';

type Info = { version: string; platform: NodeJS.Platform } & PlatformCapture;

/** What the router stands on; each is a small part of its own. */
export interface ShellParts {
  info: Info;
  events: ShellEvents;
  call: CallStateHolder;
  capture: Capture;
  sharingBar: SharingBar;
  privacy: WindowPrivacy;
  ink: Pick<InkWindow, 'setAreas'>;
  keyring: { isAvailable(): Promise<boolean> };
  workspaces: {
    list(): Promise<{ current: string; workspaces: Workspace[] }>;
    save(id: string | undefined, draft: WorkspaceDraft): Promise<Workspace>;
    remove(id: string): Promise<void>;
    select(id: string): Promise<Workspace>;
  };
  network: {
    get(): { open: boolean; addresses: string[] };
    set(open: boolean): Promise<void>;
  };
  media: {
    access(): ReturnType<typeof readMediaAccess>;
    openSettings(kind: MediaKind): Promise<boolean>;
  };
  isMainPage(contents: WebContents): boolean;
  menu: Pick<AppMenu, 'set'>;
  systemKeys: SystemKeys;
  showWindow(): void;
  keepRunning(): void;
  quit(): void;
  /** False where the address is not of a kind that may be opened. */
  openOutside(url: string): Promise<boolean>;
  revealLog(): void;
  log: Log;
}

const PLATFORMS = ['darwin', 'win32', 'linux'] as const;

/** Implements the `shell` contract. */
export function createShellRouter(parts: ShellParts) {
  const { info, events, call, capture, sharingBar, keyring, workspaces, network, media, log } = parts;
  const os = implement<ShellContract, ShellContext>(shell).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toContractError(error, log);
    }
  });

  return os.router({
    app: {
      info: os.app.info.handler(async () => ({
        ...info,
        platform: PLATFORMS.find((platform) => platform === info.platform) ?? ('other' as const),
        keyring: await keyring.isAvailable(),
      })),
      events: os.app.events.handler(({ signal, context }) =>
        // The sharing bar loads the same page; what the app has to say is for the main window.
        parts.isMainPage(context.contents) ? events.listen(signal) : silence(signal),
      ),
      setCall: os.app.setCall.handler(({ input }) => {
        call.set(input);
        return {};
      }),
      setMenu: os.app.setMenu.handler(({ input, context }) => {
        // The sharing bar loads the same page, and has no actions.
        if (parts.isMainPage(context.contents)) parts.menu.set(input);
        return {};
      }),
      setSystemKeys: os.app.setSystemKeys.handler(({ input, context }) => ({
        isRegistered: parts.isMainPage(context.contents) && parts.systemKeys.set(input.keys),
      })),
      showWindow: os.app.showWindow.handler(() => {
        parts.showWindow();
        return {};
      }),
      keepRunning: os.app.keepRunning.handler(() => {
        parts.keepRunning();
        return {};
      }),
      quit: os.app.quit.handler(() => {
        parts.quit();
        return {};
      }),
      openExternal: os.app.openExternal.handler(async ({ input }) => {
        if (await parts.openOutside(input.url)) return {};
        throw new Fault('INVALID_INPUT', { details: [{ field: 'url', message: 'Only web and mail addresses.' }] });
      }),
      revealLog: os.app.revealLog.handler(() => {
        parts.revealLog();
        return {};
      }),
    },
    workspaces: {
      list: os.workspaces.list.handler(() => workspaces.list()),
      save: os.workspaces.save.handler(({ input }) => workspaces.save(input.id, input.draft)),
      remove: os.workspaces.remove.handler(async ({ input }) => {
        await workspaces.remove(input.id);
        return {};
      }),
      select: os.workspaces.select.handler(({ input }) => workspaces.select(input.id)),
    },
    network: {
      get: os.network.get.handler(() => network.get()),
      set: os.network.set.handler(async ({ input }) => {
        await network.set(input.open);
        return network.get();
      }),
    },
    media: {
      access: os.media.access.handler(() => media.access()),
      openSettings: os.media.openSettings.handler(async ({ input }) => ({
        opened: await media.openSettings(input.kind),
      })),
    },
    capture: {
      sources: os.capture.sources.handler(async () => ({ sources: await capture.sources() })),
      choose: os.capture.choose.handler(({ input, context }) => {
        capture.choose(context.frame, input);
        return {};
      }),
      setSharing: os.capture.setSharing.handler(({ input }) => {
        sharingBar.set(input.sharing);
        parts.privacy.setSharing(input.sharing !== undefined);
        return {};
      }),
      setOwnWindows: os.capture.setOwnWindows.handler(({ input }) => {
        parts.privacy.show(input.shown);
        return {};
      }),
      setInk: os.capture.setInk.handler(({ input, context }) => {
        if (parts.isMainPage(context.contents)) parts.ink.setAreas(input.areas);
        return {};
      }),
      watchSharing: os.capture.watchSharing.handler(({ signal }) => sharingBar.watch(signal)),
      sharingAction: os.capture.sharingAction.handler(({ input }) => {
        // What takes its place is chosen in the main window.
        if (input.action === 'share.swap') parts.showWindow();
        events.emit({ type: 'action', id: input.action });
        return {};
      }),
    },
  });
}

/** A stream in which nothing happens. */
async function* silence(signal: AbortSignal | undefined): AsyncGenerator<ShellEvent> {
  await new Promise((resolve) => signal?.addEventListener('abort', resolve));
}
