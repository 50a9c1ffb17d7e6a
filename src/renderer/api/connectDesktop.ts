import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { HOST_HEADER, PORT_MESSAGE } from '../../shared/contract/port';
import type { DesktopContract } from '../../shared/contract/shell';
import type { Connection } from './connection';

interface Destination {
  /** Origin of another host; absent means the current workspace. */
  host?: string;
}

/** Speaks over one message port to the desktop's main process. Once per page. */
export function connectDesktop(page: Window): Connection {
  const { port1, port2 } = new MessageChannel();
  page.postMessage(PORT_MESSAGE, page.origin, [port2]);
  port1.start();

  const link = new RPCLink<Destination>({
    port: port1,
    headers: ({ context }): Record<string, string> => (context.host ? { [HOST_HEADER]: context.host } : {}),
  });
  const clientFor = (destination: Destination): ContractRouterClient<DesktopContract> =>
    createORPCClient({ call: (path, input, options) => link.call(path, input, { ...options, context: destination }) });

  const { api, shell } = clientFor({});
  return { api: (host) => (host ? clientFor({ host }).api : api), shell };
}
