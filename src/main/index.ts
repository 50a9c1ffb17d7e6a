import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import envPaths from 'env-paths';
import pino, { type Logger } from 'pino';
import type { WorkspaceDraft } from '../shared/contract/workspace';
import { COMPUTER_WORKSPACE_ID } from '../shared/contract/workspace';
import { Fault } from '../shared/domain/fault';
import { ownerContext } from './api/apiContext';
import { createForwardingRouter } from './api/createForwardingRouter';
import { createRemoteClient } from './api/createRemoteClient';
import { createRouter } from './api/createRouter';
import { createHttpServer, type HttpServer } from './api/http/createHttpServer';
import type { HttpServerOptions } from './api/http/httpServerOptions';
import { createEmbeddedServer, createRemoteServer } from './compose/createManagedServer';
import { openCertificate } from './compose/openCertificate';
import { openWorkspace } from './compose/openWorkspace';
import { flagOf, readCommandLine } from './config/commandLine';
import { type Config, SETTINGS } from './config/configSchema';
import { ConfigError, loadConfig } from './config/loadConfig';
import type { LiveKitConnection } from './livekit/connection';
import { lanAddresses } from './livekit/meetingServer/lanAddress';
import { verifyMeetingServer } from './livekit/verifyMeetingServer';
import { meetingsOfOthers } from './services/ledger/meetingsOfOthers';
import { createApiTarget } from './shell/apiTarget';
import { registerAppScheme } from './shell/appScheme';
import { createGuestTargets } from './shell/createGuestTargets';
import { observeDeepLinks } from './shell/deepLinks';
import { type OpenedWorkspace, startDesktop } from './shell/startDesktop';
import type { OpenableWorkspace } from './shell/workspaces/workspaceStore';
import { fileDatabaseUrl } from './storage/openDatabase';

/** How many ports after the configured one are tried where something else listens. */
const NEXT_PORTS = 20;

/** Opens the workspaces that the desktop works in, one at a time. */
function createWorkspaceOpener(config: Config, log: Logger) {
  const router = createRouter();
  const folderOf = (id: string): string => join(config.dataFolder, 'workspaces', id);

  async function openLocal(
    workspace: Exclude<OpenableWorkspace, { kind: 'host' }>,
    networkOpen: boolean,
  ): Promise<OpenedWorkspace> {
    const folder = folderOf(workspace.id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isComputer = workspace.kind === 'computer';
    const remote = isComputer ? configuredLiveKit(config) : workspace;
    const certificate = await openCertificate(config, folder, log);
    const network = { open: networkOpen, address: lanAddresses()[0] };
    const opened = await openWorkspace({
      kind: remote ? 'livekit' : 'computer',
      version: app.getVersion(),
      databaseUrl: (isComputer && config.databaseUrl) || fileDatabaseUrl(join(folder, 'parley.db')),
      meetingServer: remote
        ? createRemoteServer(remote)
        : createEmbeddedServer({ dataFolder: folder, network, addresses: lanAddresses, log }),
      config,
      listen: {
        host: networkOpen ? '0.0.0.0' : config.httpHost,
        port: config.httpPort,
        pageFolder: join(app.getAppPath(), 'out/renderer'),
      },
      certificate,
      addressFor: (http) => addressFor(http, networkOpen),
      serve: serveNearby,
      log,
    });
    const target = createApiTarget(router, (memberToken) => ownerContext(opened.backend, log, memberToken));
    return {
      httpPort: opened.http.port,
      // Meetings on a LiveKit server elsewhere go on without us.
      meetingsOfOthers: remote ? undefined : (own) => meetingsOfOthers(opened.backend.database.meetings, own),
      target,
      async close() {
        target.close();
        await opened.close();
      },
    };
  }

  return {
    log: join(folderOf(COMPUTER_WORKSPACE_ID), 'livekit-server.log'),
    async open(workspace: OpenableWorkspace, { networkOpen }: { networkOpen: boolean }): Promise<OpenedWorkspace> {
      if (workspace.kind !== 'host') return openLocal(workspace, networkOpen);
      const { url, apiKey } = workspace;
      const target = createApiTarget(createForwardingRouter({ url, apiKey }, log), (memberToken) => ({ memberToken }));
      return { target, close: async () => target.close() };
    },
  };
}

/** What access links begin with: the address that the people one shows them to can reach. */
function addressFor({ port, url }: HttpServer, networkOpen: boolean): string {
  const [address] = networkOpen ? lanAddresses() : [];
  return address ? `${new URL(url).protocol}//${address}:${port}` : url;
}

/** Listens on the port, or the next free one: a second program with the same idea is no reason not to start. */
async function serveNearby(options: HttpServerOptions): Promise<HttpServer> {
  const { port } = options;
  const last = port === 0 ? 0 : Math.min(port + NEXT_PORTS, 65_535);
  for (let next = port; ; next++) {
    try {
      return await createHttpServer({ ...options, port: next });
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'PORT_TAKEN' || next >= last) throw error;
    }
  }
}

function configuredLiveKit(config: Config): LiveKitConnection | undefined {
  const { livekitUrl: url, livekitApiKey: apiKey, livekitApiSecret: apiSecret } = config;
  return url && apiKey && apiSecret ? { url, apiKey, apiSecret } : undefined;
}

async function verify(draft: WorkspaceDraft): Promise<void> {
  if (draft.kind === 'livekit') return verifyMeetingServer(draft);
  const { isAdmin } = await createRemoteClient(draft).session.current();
  if (!isAdmin) throw new Fault('UNAUTHENTICATED', { reason: 'The host does not accept the API key.' });
}

/** Our own settings among the switches of Chromium and the link that may have started us: `--http-port=9090`. */
function ownArguments(args: readonly string[]): string[] {
  const flags = ['data', ...Object.keys(SETTINGS).map(flagOf)];
  return args.filter((arg) => flags.some((flag) => arg.startsWith(`--${flag}=`)));
}

async function main(dataFolder: string, links: ReturnType<typeof observeDeepLinks>): Promise<void> {
  const config = await loadConfig({ ...process.env, PARLEY_DATA: dataFolder }, ownArguments(args));
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const workspaces = createWorkspaceOpener(config, log);
  await startDesktop({
    dataFolder,
    developmentUrl: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    links,
    entry: args[0],
    meetingServerLog: workspaces.log,
    openWorkspace: workspaces.open,
    verify,
    guestTarget: createGuestTargets((url) =>
      createApiTarget(createForwardingRouter({ url }, log), (memberToken) => ({ memberToken })),
    ),
    lanAddresses,
    log,
  });
}

function fail(error: unknown): void {
  const text = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  dialog.showErrorBox('Parley cannot start', text ?? '');
  app.exit(1);
}

// Electron reads its data folder and its schemes once, when it is ready: both must be set before anything is awaited.
const args = process.argv.slice(1);
const chosenFolder = readCommandLine(ownArguments(args)).dataFolder ?? process.env.PARLEY_DATA;
const dataFolder = resolve(chosenFolder || envPaths('parley', { suffix: '' }).data);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', dataFolder);
registerAppScheme();
if (app.requestSingleInstanceLock()) main(dataFolder, observeDeepLinks(app, args)).catch(fail);
else app.quit();
