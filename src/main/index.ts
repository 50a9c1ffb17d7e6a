import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import pino from 'pino';
import type { WorkspaceDraft } from '../shared/contract/workspace';
import { Fault } from '../shared/domain/fault';
import { ownerContext } from './api/apiContext';
import { createForwardingRouter } from './api/createForwardingRouter';
import { createRemoteClient } from './api/createRemoteClient';
import { createRouter } from './api/createRouter';
import { findMeetingServer } from './livekit/binary/findMeetingServer';
import { userCacheFolder } from './livekit/binary/userCacheFolder';
import { createEmbeddedMeetingServer } from './livekit/createEmbeddedMeetingServer';
import { createRemoteMeetingServer } from './livekit/createRemoteMeetingServer';
import { createMeetingServerSupervisor } from './livekit/meetingServer/createMeetingServerSupervisor';
import { lanAddresses } from './livekit/meetingServer/lanAddress';
import { verifyMeetingServer } from './livekit/verifyMeetingServer';
import { createLocalBackend } from './services/backend';
import { createApiTarget } from './shell/apiTarget';
import { registerAppScheme } from './shell/appScheme';
import { type OpenedWorkspace, startDesktop } from './shell/startDesktop';
import { fileDatabaseUrl, openDatabase } from './storage/openDatabase';

const dataFolder = process.env.PARLEY_DATA ?? join(app.getPath('appData'), 'parley');
const folderOf = (id: string): string => join(dataFolder, 'workspaces', id);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', dataFolder);
registerAppScheme();

const log = pino({ level: process.env.PARLEY_LOG_LEVEL ?? 'info' });
const router = createRouter();

async function openLocal(id: string, networkOpen: boolean): Promise<OpenedWorkspace> {
  const folder = folderOf(id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  const supervisor = createMeetingServerSupervisor({
    dataFolder: folder,
    findBinary: (onProgress, signal) =>
      findMeetingServer({ env: process.env, cacheFolder: userCacheFolder(), onProgress, signal }),
    network: { open: networkOpen, address: lanAddresses()[0] },
    log,
  });
  const backend = createLocalBackend({
    kind: 'computer',
    version: app.getVersion(),
    database,
    server: createEmbeddedMeetingServer(supervisor),
    localUrl: () => 'http://127.0.0.1:9080',
    log,
  });
  supervisor.start();
  return {
    target: createApiTarget(router, ownerContext(backend, log)),
    async close() {
      backend.close();
      await supervisor.stop();
    },
  };
}

async function verify(draft: WorkspaceDraft): Promise<void> {
  if (draft.kind === 'livekit') return verifyMeetingServer(draft);
  const { caller } = await createRemoteClient(draft).session.current();
  if (caller !== 'owner') throw new Fault('UNAUTHENTICATED', { reason: 'The host does not accept the API key.' });
}

if (app.requestSingleInstanceLock()) {
  startDesktop({
    dataFolder,
    developmentUrl: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    args: process.argv.slice(1),
    meetingServerLog: join(folderOf('computer'), 'livekit-server.log'),
    openWorkspace: async (workspace, { networkOpen }) => {
      if (workspace.kind === 'computer') return openLocal(workspace.id, networkOpen);
      throw new Fault('MEETING_SERVER_NOT_READY');
    },
    verify,
    guestTarget: (origin) => createApiTarget(createForwardingRouter({ url: origin }, log), {}),
    lanAddresses,
    log,
  }).catch((error: unknown) => {
    log.fatal({ err: error }, 'Parley cannot start');
    app.exit(1);
  });
} else {
  app.quit();
}
