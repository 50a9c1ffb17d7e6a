import { os, ownerOnly } from './base';
import { observeChanges } from './observeChanges';

export const systemRouter = os.system.router({
  info: os.system.info.handler(({ context: { backend, visitor } }) => {
    const { notices } = backend.database;
    return {
      version: backend.version,
      workspace: backend.kind,
      meetingServer: backend.server.status(),
      ...(visitor.kind === 'owner' && notices.length > 0 ? { notices: [...notices] } : {}),
    };
  }),
  watchMeetingServer: os.system.watchMeetingServer.handler(async ({ context: { backend }, signal }) =>
    observeChanges(
      (listener) => backend.server.onStatus(listener),
      () => backend.server.status(),
      signal,
    ),
  ),
  restartMeetingServer: os.system.restartMeetingServer.use(ownerOnly).handler(({ context: { backend } }) => {
    backend.server.restart();
    return backend.server.status();
  }),
});
