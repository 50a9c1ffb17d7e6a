import { implement } from '@orpc/server';
import { api } from '../../shared/contract/api';
import type { Log } from '../services/ports';
import { toContractError } from '../services/toContractError';
import { type ApiClient, createRemoteClient, type RemoteHost } from './createRemoteClient';

/** The `api` contract, answered by another Parley host. Event streams pass through. */
export function createForwardingRouter(remote: RemoteHost, log: Log) {
  return forwardTo(createRemoteClient(remote), log);
}

/** The `api` contract, answered by any client of it. */
function forwardTo(client: ApiClient, log: Log) {
  const os = implement(api).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toContractError(error, log);
    }
  });
  const { rooms, meetings, links, session, system } = os;
  return os.router({
    rooms: {
      create: rooms.create.handler(({ input, signal }) => client.rooms.create(input, { signal })),
      list: rooms.list.handler(({ input, signal }) => client.rooms.list(input, { signal })),
      watch: rooms.watch.handler(({ signal }) => client.rooms.watch(undefined, { signal })),
      get: rooms.get.handler(({ input, signal }) => client.rooms.get(input, { signal })),
      rename: rooms.rename.handler(({ input, signal }) => client.rooms.rename(input, { signal })),
      remove: rooms.remove.handler(({ input, signal }) => client.rooms.remove(input, { signal })),
      removeMany: rooms.removeMany.handler(({ input, signal }) => client.rooms.removeMany(input, { signal })),
    },
    meetings: {
      preview: meetings.preview.handler(({ input, signal }) => client.meetings.preview(input, { signal })),
      join: meetings.join.handler(({ input, signal }) => client.meetings.join(input, { signal })),
      end: meetings.end.handler(({ input, signal }) => client.meetings.end(input, { signal })),
    },
    links: { resolve: links.resolve.handler(({ input, signal }) => client.links.resolve(input, { signal })) },
    session: {
      current: session.current.handler(({ signal }) => client.session.current(undefined, { signal })),
      open: session.open.handler(({ input, signal }) => client.session.open(input, { signal })),
      close: session.close.handler(({ signal }) => client.session.close(undefined, { signal })),
    },
    system: {
      info: system.info.handler(async ({ signal }) => ({
        ...(await client.system.info(undefined, { signal })),
        workspace: 'host' as const,
      })),
      watchMeetingServer: system.watchMeetingServer.handler(({ signal }) =>
        client.system.watchMeetingServer(undefined, { signal }),
      ),
      restartMeetingServer: system.restartMeetingServer.handler(({ signal }) =>
        client.system.restartMeetingServer(undefined, { signal }),
      ),
    },
  });
}
