import type { Backend } from '../../services/backend';
import type { Log } from '../../services/ports';
import type { SignalTarget } from './signalProxy';

export interface HttpServerOptions {
  /** The workspace whose rooms are served; undefined while it is being opened. */
  backend(): Backend | undefined;
  /** Address to listen on. On loopback, requests for other names are refused (DNS rebinding). */
  host: string;
  /** 0: any that is free. */
  port: number;
  /** The address people know this host by, where that is not its own. */
  publicUrl?: string;
  /** Addresses and networks of proxies that are believed; those on this machine unless told otherwise. */
  trustedProxies?: readonly string[];
  /** PEM texts. `isSelfSigned`: browsers trust it only where someone told them to. */
  tls?: { cert: string; key: string; isSelfSigned?: boolean };
  /** Built page: `out/renderer`. */
  pageFolder: string;
  /** Checks what a LiveKit server reports and writes it down. Throws a Fault where the signature is wrong. */
  receiveWebhook?(body: string, authorization: string | undefined): Promise<void>;
  /** The LiveKit server to which signalling below `/rtc` is passed on, for pages that cannot reach it themselves. */
  signalTarget?(): SignalTarget | undefined;
  log: Log;
}
