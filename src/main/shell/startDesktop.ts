import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, protocol, safeStorage, session, shell } from 'electron';
import type { WorkspaceDraft } from '../../shared/contract/workspace';
import { Fault } from '../../shared/domain/fault';
import { serveApp } from './appScheme';
import { createCallState } from './callState';
import { createCapture } from './capture/createCapture';
import { createSharingBar } from './capture/createSharingBar';
import { platformCapture } from './capture/platformCapture';
import { createShellRouter } from './createShellRouter';
import { claimDeepLinks, observeDeepLinks } from './deepLinks';
import { guardPermissions } from './guardPermissions';
import { guardQuit } from './lifecycle/guardQuit';
import { recoverPage } from './lifecycle/recoverPage';
import { openMediaSettings, readMediaAccess } from './mediaAccess';
import { menuTemplate } from './menu/menuTemplate';
import { lanAddresses } from './network/lanAddresses';
import { createNetworkSetting } from './network/networkSetting';
import { observePower } from './observePower';
import { createPageAddress } from './pageAddress';
import { type ApiTarget, servePorts } from './portTransport';
import { createShellEvents } from './shellEvents';
import { guardNavigation, openOutside } from './window/guardNavigation';
import { createMainWindow, focusWindow } from './window/mainWindow';
import { readWindowState, rememberWindow } from './window/rememberWindow';
import { createKeyring } from './workspaces/keyring';
import type { OpenableWorkspace } from './workspaces/workspaceStore';
import { createWorkspaceStore } from './workspaces/workspaceStore';
import { createWorkspaceSwitch, type Opened } from './workspaces/workspaceSwitch';

/** A workspace that is open, and where its guests find it. */
export interface OpenedWorkspace extends Opened<ApiTarget> {
  /** Port of our HTTP server; absent where another host serves the guests. */
  httpPort?: number;
}

export interface DesktopOptions {
  dataFolder: string;
  /** What `electron-vite dev` serves; undefined otherwise. */
  developmentUrl: string | undefined;
  /** The command line without the executable. */
  args: readonly string[];
  meetingServerLog: string;
  openWorkspace(workspace: OpenableWorkspace, options: { networkOpen: boolean }): Promise<OpenedWorkspace>;
  /** Throws the Fault that says what is wrong with a workspace's address or credentials. */
  verify(draft: WorkspaceDraft): Promise<void>;
  /** Answers as a guest of another host. */
  guestTarget(origin: string): ApiTarget;
  report(error: unknown): void;
}

/** Runs the app from here on; to be called once, before it is ready, by the one instance that holds the lock. */
export async function startDesktop(options: DesktopOptions): Promise<void> {
  const { dataFolder, developmentUrl, args, meetingServerLog, openWorkspace, verify, guestTarget, report } = options;
  const { platform } = process;
  const page = createPageAddress(developmentUrl);
  const preload = join(app.getAppPath(), 'out/preload/index.cjs');
  const icon = join(app.getAppPath(), 'resources/icons/icon.png');
  const events = createShellEvents();
  const call = createCallState();
  let window: BrowserWindow | undefined;

  observeDeepLinks(app, {
    args,
    onLink: (text) => events.emit({ type: 'open-link', text }),
    onSecondStart: () => window && focusWindow(window),
  });
  guardNavigation(app, page, report);
  await app.whenReady();
  claimDeepLinks(app, { platform, entry: args[0] });
  guardPermissions(session.defaultSession, page, platform);
  if (!developmentUrl) serveApp(protocol, join(app.getAppPath(), 'out/renderer'));

  const keyring = createKeyring(safeStorage, platform);
  const networkSetting = await createNetworkSetting(join(dataFolder, 'network.json'));
  const store = await createWorkspaceStore({
    file: join(dataFolder, 'workspaces.json'),
    keyring,
    createId: randomUUID,
    now: Date.now,
    report,
  });
  let httpPort: number | undefined;
  const workspaces = createWorkspaceSwitch<ApiTarget>({
    store,
    async open(workspace) {
      const opened = await openWorkspace(workspace, { networkOpen: networkSetting.isOpen() });
      httpPort = opened.httpPort;
      return opened;
    },
    verify,
    isInCall: () => call.get().inCall,
    onChanged: (id) => events.emit({ type: 'workspace-changed', id }),
    report,
  });

  const capturing = platformCapture(platform, process.getSystemVersion(), process.env);
  const capture = createCapture({ session: session.defaultSession, page, platform: capturing, now: Date.now, report });
  const sharingBar = createSharingBar({ page, preload, display: capture.sharedDisplay, report });

  const quit = guardQuit({
    app,
    process,
    isInCall: () => call.get().inCall,
    ask() {
      if (window) focusWindow(window);
      return events.emit({ type: 'quit-requested' });
    },
    stop: async () => {
      sharingBar.set(undefined);
      await workspaces.close();
    },
    report,
  });

  const shellRouter = createShellRouter({
    info: { version: app.getVersion(), platform, ...capturing },
    events,
    call,
    capture,
    sharingBar,
    keyring,
    workspaces: { ...workspaces, list: store.list },
    network: {
      get: () => ({
        open: networkSetting.isOpen(),
        addresses: lanAddresses(networkInterfaces()).map((address) => (httpPort ? `${address}:${httpPort}` : address)),
      }),
      async set(open) {
        if (open === networkSetting.isOpen()) return;
        if (call.get().inCall) throw new Fault('CALL_RUNNING');
        await networkSetting.set(open);
        try {
          await workspaces.reopen();
        } catch (error) {
          // A network that could not be opened must not be open after the next start either.
          await networkSetting.set(!open);
          throw error;
        }
      },
    },
    media: { access: () => readMediaAccess(platform), openSettings: (kind) => openMediaSettings(platform, kind) },
    quit: quit.now,
    openOutside,
    revealLog: () => shell.showItemInFolder(meetingServerLog),
    report,
  });
  servePorts({
    page,
    shellRouter,
    apiTarget: async (host) => (host === undefined ? workspaces.target() : guestTarget(host)),
    report,
    onPageGone(contents) {
      if (contents !== window?.webContents) return;
      call.set({ inCall: false });
      sharingBar.set(undefined);
    },
  });

  observePower(events, call);
  const drawMenu = (): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform,
          inCall: call.get().inCall,
          development: !app.isPackaged,
          run: (id) => events.emit({ type: 'action', id }),
          openLog: () => shell.showItemInFolder(meetingServerLog),
          quit: () => app.quit(),
        }),
      ),
    );
  drawMenu();
  call.subscribe(drawMenu);

  const stateFile = join(dataFolder, 'window.json');
  const openWindow = async (): Promise<void> => {
    const opened = createMainWindow({ page, preload, icon, state: await readWindowState(stateFile), report });
    window = opened;
    rememberWindow(opened, stateFile, report);
    quit.guardWindow(opened);
    recoverPage(opened, {
      now: Date.now,
      onCrash: () => events.emit({ type: 'page-crashed' }),
      quit: quit.now,
      report,
    });
    opened.once('closed', () => {
      window = undefined;
      // The sharing bar alone is no app.
      sharingBar.set(undefined);
    });
  };
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (!window) openWindow().catch(report);
  });
  await openWindow();
}
