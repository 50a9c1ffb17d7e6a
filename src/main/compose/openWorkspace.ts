import { isLoopback } from '../../shared/domain/isLoopback';
import { createHttpServer, type HttpServer } from '../api/http/createHttpServer';
import { createReportListener } from '../api/http/createReportListener';
import type { HttpServerOptions } from '../api/http/httpServerOptions';
import type { CertificateKeeper } from '../certificate/createCertificateKeeper';
import type { Config } from '../config/configSchema';
import { receiveWebhook } from '../livekit/receiveWebhook';
import { type Backend, createLocalBackend } from '../services/backend';
import type { Log } from '../services/ports';
import { openDatabase } from '../storage/openDatabase';
import type { ManagedServer } from './createManagedServer';

export interface WorkspaceOptions {
  kind: 'computer' | 'livekit';
  version: string;
  /** `file:` or `libsql:` address. */
  databaseUrl: string;
  meetingServer: ManagedServer;
  config: Pick<
    Config,
    'publicUrl' | 'apiKey' | 'adminPassword' | 'trustedProxies' | 'webhookAllowPrivate' | 'embedParents'
  >;
  /** Where the page, the API and the guests are served. */
  listen: Pick<HttpServerOptions, 'host' | 'port' | 'pageFolder'>;
  /** Serves HTTPS with it. */
  certificate?: CertificateKeeper;
  /** What access links begin with where no public address is configured; else the server's own address. */
  addressFor?(http: HttpServer): string;
  /** Listens, where that takes more than one try. */
  serve?(options: HttpServerOptions): Promise<HttpServer>;
  log: Log;
}

export interface LocalWorkspace {
  backend: Backend;
  http: HttpServer;
  close(): Promise<void>;
}

/** Opens the rooms of a workspace, serves them over HTTP and starts its meeting server, for which nobody waits. */
export async function openWorkspace(options: WorkspaceOptions): Promise<LocalWorkspace> {
  const { kind, version, databaseUrl, meetingServer, config, listen, certificate, log } = options;
  const { addressFor = ({ url }: HttpServer) => url, serve = createHttpServer } = options;
  const { publicUrl, apiKey, adminPassword, trustedProxies, webhookAllowPrivate, embedParents } = config;
  const database = await openDatabase(databaseUrl);
  if (database.notices.includes('STORAGE_CORRUPT')) {
    log.error({ databaseUrl }, 'The database could not be read. It was kept beside the new, empty one');
  }
  const backend = createLocalBackend({
    kind,
    version,
    database,
    server: meetingServer.server,
    publicUrl,
    localUrl: () => addressFor(http),
    apiKeys: apiKey ? [apiKey] : [],
    webhookAllowPrivate,
    embedParents,
    certificateFingerprint: certificate?.fingerprint,
    mediaPorts: meetingServer.mediaPorts,
    log,
  });
  if (adminPassword) {
    await backend.users.keepAdmin(adminPassword).catch((error: unknown) => {
      backend.close();
      throw error;
    });
  }
  const receiveReport = async (body: string, authorization: string | undefined): Promise<void> => {
    const event = await receiveWebhook(meetingServer.connection(), body, authorization);
    if (event) await backend.ledger.receive(event);
  };
  const reports = certificate ? await createReportListener({ receiveWebhook: receiveReport, log }) : undefined;
  const serving = serve({
    ...listen,
    tls: certificate && { ...certificate.current(), isSelfSigned: certificate.isSelfSigned },
    trustedProxies,
    backend: () => backend,
    publicUrl,
    receiveWebhook: receiveReport,
    signalTarget: meetingServer.signalTarget,
    log,
  });
  serving.catch(async () => {
    await reports?.close();
    backend.close();
  });
  const http = await serving;
  const unfollow = certificate?.follow(http.useCertificate);
  backend.webhooks.dispatcher.start();
  backend.timekeeper.start();
  meetingServer.start(reports?.url ?? webhookAddress(listen, http.port));
  return {
    backend,
    http,
    async close() {
      unfollow?.();
      const ends = await Promise.allSettled([
        http.close(),
        reports?.close(),
        backend.timekeeper.close(),
        meetingServer.stop(),
        backend.webhooks.dispatcher.stop(),
      ]);
      // Last, as the others still write; and in any case, or what it holds could not be opened again.
      backend.close();
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** Where the embedded server finds us, where we speak plain HTTP. */
function webhookAddress({ host }: WorkspaceOptions['listen'], port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return `http://${isLoopback(host) || isEverywhere ? '127.0.0.1' : host}:${port}/livekit/webhook`;
}
