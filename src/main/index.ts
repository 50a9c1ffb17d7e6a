import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { Fault } from '../shared/domain/fault';
import { registerAppScheme } from './shell/appScheme';
import { startDesktop } from './shell/startDesktop';

const dataFolder = process.env.PARLEY_DATA ?? join(app.getPath('appData'), 'parley');
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', dataFolder);
registerAppScheme();

const report = (error: unknown): void => console.error(error);

if (app.requestSingleInstanceLock()) {
  startDesktop({
    dataFolder,
    developmentUrl: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    args: process.argv.slice(1),
    meetingServerLog: join(dataFolder, 'livekit-server.log'),
    openWorkspace: async () => {
      throw new Fault('MEETING_SERVER_NOT_READY');
    },
    verify: async () => undefined,
    guestTarget: () => {
      throw new Fault('HOST_UNREACHABLE');
    },
    report,
  }).catch((error: unknown) => {
    report(error);
    app.exit(1);
  });
} else {
  app.quit();
}
