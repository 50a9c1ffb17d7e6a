import type { Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron';
import { HOST_HEADER, PORT_MESSAGE } from '../../shared/contract/port';
import type { ShellContract } from '../../shared/contract/shell';
import type { Log } from '../services/ports';
import { toContractError } from '../services/toContractError';
import { API_PREFIX, type ApiTarget, headerOf } from './apiTarget';
import { isOurPage } from './pageAddress';
import type { ShellContext } from './shellContext';

export interface PortTransportOptions {
  shellRouter: Router<ShellContract, ShellContext>;
  /** The current workspace, or the host that a call names. Waits while a workspace opens. */
  apiTarget(host: string | undefined): Promise<ApiTarget>;
  log: Log;
  /** The page that handed over the port has gone: reloaded, crashed or closed. */
  onPageGone(contents: Electron.WebContents): void;
}

/**
 * Serves both contracts over the message ports that our pages hand over; the only place that touches raw IPC.
 * Each page load brings a fresh port, which ends the one before it.
 */
export function servePorts({ shellRouter, apiTarget, log, onPageGone }: PortTransportOptions): () => void {
  const handler = new RPCHandler<ShellContext>(
    { shell: shellRouter },
    {
      interceptors: [
        async (options) => {
          if (!options.request.url.pathname.startsWith(`${API_PREFIX}/`)) return options.next();
          try {
            const target = await apiTarget(headerOf(options.request, HOST_HEADER));
            return await target.handle(options.request);
          } catch (error) {
            throw toContractError(error, log);
          }
        },
      ],
    },
  );
  const ports = new Map<number, MessagePortMain>();

  const accept = (event: IpcMainEvent): void => {
    const [port] = event.ports;
    if (!port) return;
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame || !isOurPage(frame.url)) {
      log.warn({ url: frame?.url }, 'A page that is not ours asked for a port');
      port.close();
      return;
    }
    const contents = event.sender;
    const before = ports.get(contents.id);
    ports.set(contents.id, port);
    if (before) {
      before.close();
      onPageGone(contents);
    }
    port.on('close', () => {
      if (ports.get(contents.id) !== port) return;
      ports.delete(contents.id);
      onPageGone(contents);
    });
    handler.upgrade(port, { context: { contents, frame } });
    port.start();
  };
  ipcMain.on(PORT_MESSAGE, accept);
  return () => {
    ipcMain.off(PORT_MESSAGE, accept);
    for (const port of ports.values()) port.close();
    ports.clear();
  };
}
