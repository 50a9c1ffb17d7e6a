import { isAdmin } from '../../shared/domain/caller';
import { os } from './base';
import { adminOnly } from './guards';
import { observeChanges } from './observeChanges';

export const systemRouter = os.system.router({
  info: os.system.info.handler(({ context: { backend, visitor } }) => {
    const { notices } = backend.database;
    return {
      version: backend.version,
      workspace: backend.kind,
      meetingServer: backend.server.status(),
      ...(isAdmin(visitor.caller)
        ? {
            ...(notices.length > 0 ? { notices: [...notices] } : {}),
            certificateFingerprint: backend.reach.certificateFingerprint?.(),
          }
        : {}),
    };
  }),
  reachability: os.system.reachability.handler(({ context: { backend, visitor } }) => backend.reach.seenFrom(visitor)),
  watchMeetingServer: os.system.watchMeetingServer.handler(async ({ context: { backend }, signal }) =>
    observeChanges(
      (listener) => backend.server.onStatus(listener),
      () => backend.server.status(),
      signal,
    ),
  ),
  restartMeetingServer: os.system.restartMeetingServer.use(adminOnly).handler(({ context: { backend } }) => {
    backend.server.restart();
    return backend.server.status();
  }),
});
