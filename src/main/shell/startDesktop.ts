import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, globalShortcut, powerMonitor, protocol, safeStorage, session, shell } from 'electron';
import type { WorkspaceDraft } from '../../shared/contract/workspace';
import type { Log } from '../services/ports';
import type { ApiTarget } from './apiTarget';
import { serveApp } from './appScheme';
import { createCallState } from './callState';
import { createCapture } from './capture/createCapture';
import { createSharingBar } from './capture/createSharingBar';
import { keepWindowsPrivate } from './capture/keepWindowsPrivate';
import { platformCapture } from './capture/platformCapture';
import { createShellRouter } from './createShellRouter';
import { createSystemKeys } from './createSystemKeys';
import { claimDeepLinks, type observeDeepLinks } from './deepLinks';
import { guardPermissions } from './guardPermissions';
import { createInkWindow, type InkWindow } from './ink/createInkWindow';
import { askMayEnd } from './lifecycle/askMayEnd';
import { askMayLose } from './lifecycle/askMayLose';
import { askMayPutOut } from './lifecycle/askMayPutOut';
import { guardQuit } from './lifecycle/guardQuit';
import { guardRestart } from './lifecycle/guardRestart';
import { recoverPage } from './lifecycle/recoverPage';
import { openMediaSettings, readMediaAccess } from './mediaAccess';
import { createMenu } from './menu/createMenu';
import { createMini, type MiniWindow } from './mini/createMini';
import { createNetwork } from './network/createNetwork';
import { createNetworkSetting } from './network/networkSetting';
import { observePower } from './observePower';
import { servePorts } from './portTransport';
import { createShellEvents } from './shellEvents';
import { createTileWindows, type TileWindows } from './tear-off/createTileWindows';
import { createTray } from './tray/createTray';
import { createWindowKeeper, type WindowKeeper } from './window/createWindowKeeper';
import { guardNavigation, openOutside } from './window/guardNavigation';
import { createKeyring } from './workspaces/keyring';
import { createWorkspaceStore, type OpenableWorkspace } from './workspaces/workspaceStore';
import { createWorkspaceSwitch, type Opened } from './workspaces/workspaceSwitch';

/** A workspace that is open, and where its guests find it. */
export interface OpenedWorkspace extends Opened<ApiTarget> {
  /** Port of our HTTP server; absent where another host serves the guests. */
  httpPort?: number;
  /** Names of its meetings that end with us while others than this one are inside; absent where they end elsewhere. */
  meetingsOfOthers?: (ownIdentity: string | undefined) => Promise<string[]>;
}

export interface DesktopOptions {
  dataFolder: string;
  /** What `electron-vite dev` serves; undefined otherwise. */
  developmentUrl: string | undefined;
  links: ReturnType<typeof observeDeepLinks>;
  /** What the first argument names when Electron runs a source checkout: the app's folder. */
  entry: string | undefined;
  meetingServerLog: string;
  openWorkspace(workspace: OpenableWorkspace, options: { networkOpen: boolean }): Promise<OpenedWorkspace>;
  /** Throws the Fault that says what is wrong with a workspace's address or credentials. */
  verify(draft: WorkspaceDraft): Promise<void>;
  /** Answers as a guest of another host. */
  guestTarget(origin: string): ApiTarget;
  /** Of this computer on its networks. */
  lanAddresses(): string[];
  log: Log;
}

/** Runs the app from here on; to be called once, before it is ready, by the one instance that holds the lock. */
export async function startDesktop(options: DesktopOptions): Promise<void> {
  const { dataFolder, developmentUrl, links, entry, meetingServerLog, openWorkspace, verify, guestTarget, log } =
    options;
  const report = (error: unknown): void => log.error({ err: error }, 'Something went wrong in the shell');
  const { platform } = process;
  const root = app.getAppPath();
  const icon = join(root, 'resources/icons/icon.png');
  const preload = join(root, 'out/preload/index.cjs');
  const events = createShellEvents();
  const call = createCallState();
  const isInCall = (): boolean => call.get().inCall;
  let window: WindowKeeper | undefined;
  let mini: MiniWindow | undefined;
  let ink: InkWindow | undefined;
  let tiles: TileWindows | undefined;

  const showWindow = (): void => {
    if (window?.isOpen()) window.focus();
    else window?.open().catch(report);
  };
  links.handle({
    onLink: (text) => events.emit({ type: 'open-link', text }),
    // On macOS the app goes on without its window, and a link is no reason for the system to ask for one.
    onSecondStart: showWindow,
  });
  guardNavigation({
    app,
    windowFor: (opener, asked) =>
      window?.shows(opener)
        ? (mini?.optionsFor(asked) ?? ink?.optionsFor(asked) ?? tiles?.optionsFor(opener, asked))
        : undefined,
    report,
  });
  await app.whenReady();
  claimDeepLinks(app, { platform, entry });
  guardPermissions({
    session: session.defaultSession,
    platform,
    isDrawnByUs: (contents) => tiles?.shows(contents) ?? false,
  });
  serveApp(protocol, developmentUrl ? { developmentUrl } : { folder: join(root, 'out/renderer') });

  const keyring = createKeyring(safeStorage, platform);
  const setting = await createNetworkSetting(join(dataFolder, 'network.json'));
  const storeFile = join(dataFolder, 'workspaces.json');
  const store = await createWorkspaceStore({ file: storeFile, keyring, createId: randomUUID, now: Date.now, report });
  let serving: Pick<OpenedWorkspace, 'httpPort' | 'meetingsOfOthers'> = {};
  const othersInside = async () => serving.meetingsOfOthers?.(call.get().identity) ?? [];
  const mayPutOut = (meetings: readonly string[], by: 'quit' | 'restart'): Promise<boolean> => {
    window?.focus();
    return askMayPutOut(window?.current(), meetings, menu.get().words, by);
  };
  const checkMayClose = guardRestart({
    isInCall,
    othersInside,
    mayPutOut: (meetings) => mayPutOut(meetings, 'restart'),
    report,
  });
  const workspaces = createWorkspaceSwitch<ApiTarget>({
    store,
    async open(workspace) {
      serving = {};
      const opened = await openWorkspace(workspace, { networkOpen: setting.isOpen() });
      serving = opened;
      return opened;
    },
    verify,
    checkMayClose,
    onChanged: (id) => events.emit({ type: 'workspace-changed', id }),
    report,
  });

  const capturing = platformCapture(platform, process.getSystemVersion(), process.versions.electron, process.env);
  const capture = createCapture({
    session: session.defaultSession,
    platform: capturing,
    ownBounds: () => window?.bounds(),
    now: Date.now,
    report,
  });
  const sharingBar = createSharingBar({ preload, display: capture.sharedDisplay, report });
  const privacy = keepWindowsPrivate(app, (contents) => window?.shows(contents) ?? false);
  const quit = guardQuit({
    app,
    process,
    power: powerMonitor,
    closingQuits: platform !== 'darwin',
    isInCall,
    othersInside,
    ask(what) {
      if (what === 'close') return events.emit({ type: 'close-requested' });
      window?.focus();
      return events.emit({ type: 'quit-requested' });
    },
    mayLose(asked) {
      window?.focus();
      return askMayLose(asked, menu.get().words);
    },
    mayEnd(asked) {
      window?.focus();
      return askMayEnd(asked, menu.get().words);
    },
    mayPutOut: (meetings) => mayPutOut(meetings, 'quit'),
    async stop() {
      tray.close();
      await Promise.all([window?.settled(), mini?.settled(), tiles?.settled(), workspaces.close()]);
    },
    report,
  });
  const openLog = (): void => shell.showItemInFolder(meetingServerLog);
  const run = (id: string): void => void events.emit({ type: 'action', id });
  const menu = createMenu({ platform, development: !app.isPackaged, run, openLog, quit: () => app.quit() });
  const tray = createTray({
    folder: join(root, 'resources/icons/tray'),
    platform,
    menu,
    call,
    run,
    open: showWindow,
    quit: () => app.quit(),
    report,
  });
  const systemKeys = createSystemKeys(globalShortcut, () => run('mic.toggle'));
  const inkWindow = createInkWindow({ platform, display: capture.screenShared });
  ink = inkWindow;
  mini = await createMini(join(dataFolder, 'mini.json'), report);
  tiles = await createTileWindows({ file: join(dataFolder, 'tiles.json'), icon, report });

  const forgetPage = (): void => {
    call.set({ inCall: false });
    sharingBar.set(undefined);
    menu.clear();
    systemKeys.set(undefined);
    mini?.close();
    ink?.close();
    tiles?.closeAll();
  };

  servePorts({
    shellRouter: createShellRouter({
      info: { version: app.getVersion(), platform, ...capturing },
      events,
      call,
      capture,
      sharingBar,
      privacy,
      ink: inkWindow,
      keyring,
      workspaces: { ...workspaces, list: store.list },
      network: createNetwork({
        setting,
        addresses: options.lanAddresses,
        httpPort: () => serving.httpPort,
        checkMayClose,
        apply: workspaces.reopen,
        report,
      }),
      media: { access: () => readMediaAccess(platform), openSettings: (kind) => openMediaSettings(platform, kind) },
      isMainPage: (contents) => window?.shows(contents) ?? false,
      menu,
      systemKeys,
      showWindow,
      keepRunning: () => window?.putAway(tray.isThere() ? 'hidden' : 'taskbar'),
      quit: quit.answered,
      openOutside,
      revealLog: openLog,
      log,
    }),
    apiTarget: async (host) => (host === undefined ? workspaces.target() : guestTarget(host)),
    log,
    onPageGone: (contents) => window?.shows(contents) && forgetPage(),
  });
  observePower(events, call);

  const keeper = createWindowKeeper({
    preload,
    icon,
    stateFile: join(dataFolder, 'window.json'),
    onOpened(opened) {
      quit.guardWindow(opened);
      opened.webContents.on('did-create-window', (created, { frameName }) => {
        if (!ink?.adopt(created, frameName) && !tiles?.adopt(created, frameName)) mini?.adopt(created);
      });
      const onCrash = () => events.emit({ type: 'page-crashed' });
      recoverPage(opened, { now: Date.now, onCrash, quit: quit.answered, report });
    },
    // The sharing bar alone is no app, nor are a meeting's tiles.
    onClosed: forgetPage,
    onShown: (isShown) => events.emit({ type: 'window', isShown }),
    report,
  });
  window = keeper;
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  app.on('activate', showWindow);
  await keeper.open();
}
