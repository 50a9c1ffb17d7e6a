import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ApiClient, Connection, Destination } from './connection';
import { createSessionRenewal } from './createSessionRenewal';
import { placeHeaders } from './placeHeaders';
import { type Renewal, withRenewal } from './withRenewal';

/** These say who we are by themselves, so a session that has ended does not matter to them. */
const SIGNING_IN: readonly (string | undefined)[] = ['open', 'setUp', 'refresh'];

/** Speaks over HTTP to the host that served the page, and to no other: links of other hosts are opened at theirs. */
export function connectBrowser(origin: string): Connection {
  const link = new RPCLink<Destination>({
    url: `${origin}/rpc`,
    headers: ({ context }) => placeHeaders(context),
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
    interceptors: [
      async ({ next, path, context: { place } }) => {
        if (path[0] === 'session' && SIGNING_IN.includes(path[1])) {
          const answer = await next();
          session.begin();
          return answer;
        }
        const askedAt = Date.now();
        const renewals: Renewal[] = [() => session.renew(askedAt)];
        if (place?.renew) renewals.unshift(place.renew);
        return withRenewal(next, renewals);
      },
    ],
  });
  const clientFor = (context: Destination): ApiClient =>
    createORPCClient({ call: (path, input, options) => link.call(path, input, { ...options, context }) });

  const here = clientFor({});
  const session = createSessionRenewal({
    refresh: () => here.session.refresh(),
    locks: navigator.locks,
    storage: localStorage,
    now: Date.now,
  });
  return { api: ({ place } = {}) => (place ? clientFor({ place }) : here), shell: undefined };
}
