import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { HOST_HEADER, PORT_MESSAGE } from '../../shared/contract/port';
import type { DesktopContract } from '../../shared/contract/shell';
import type { Connection, Destination } from './connection';
import { placeHeaders } from './placeHeaders';
import { withRenewal } from './withRenewal';

/** Speaks over one message port to the desktop's main process. Once per page. */
export function connectDesktop(page: Window): Connection {
  const { port1, port2 } = new MessageChannel();
  page.postMessage(PORT_MESSAGE, page.origin, [port2]);
  port1.start();

  const link = new RPCLink<Destination>({
    port: port1,
    headers: ({ context }): Record<string, string> => ({
      ...placeHeaders(context),
      ...(context.host ? { [HOST_HEADER]: context.host } : {}),
    }),
    interceptors: [({ next, context: { place } }) => withRenewal(next, place?.renew ? [place.renew] : [])],
  });
  const clientFor = (context: Destination): ContractRouterClient<DesktopContract> =>
    createORPCClient({ call: (path, input, options) => link.call(path, input, { ...options, context }) });

  const { api, shell } = clientFor({});
  return { api: (to = {}) => (to.host || to.place ? clientFor(to).api : api), shell };
}
