import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { version } from '../../package.json';
import { Fault } from '../shared/domain/fault';
import { createHttpServer } from './api/http/createHttpServer';
import { isLoopback } from './api/http/requestFacts';
import { usage } from './config/commandLine';
import type { Config } from './config/configSchema';
import { ConfigError, loadConfig } from './config/loadConfig';
import { findMeetingServer } from './livekit/binary/findMeetingServer';
import { userCacheFolder } from './livekit/binary/userCacheFolder';
import type { LiveKitConnection } from './livekit/connection';
import { createEmbeddedMeetingServer } from './livekit/createEmbeddedMeetingServer';
import { createRemoteMeetingServer } from './livekit/createRemoteMeetingServer';
import { createMeetingServerSupervisor } from './livekit/meetingServer/createMeetingServerSupervisor';
import { lanAddresses } from './livekit/meetingServer/lanAddress';
import { receiveWebhook } from './livekit/receiveWebhook';
import { createLocalBackend } from './services/backend';
import type { MeetingServer } from './services/ports';
import { fileDatabaseUrl, openDatabase } from './storage/openDatabase';

/** The host of a team or a server: everything but the window. Resolves with what stops it. */
async function startHost(config: Config, log: Logger): Promise<() => Promise<void>> {
  const { dataFolder, httpHost, httpPort, publicUrl, tlsCert, tlsKey, apiKey, adminPassword } = config;
  const tls =
    tlsCert && tlsKey ? { cert: await readFile(tlsCert, 'utf8'), key: await readFile(tlsKey, 'utf8') } : undefined;
  const database = await openDatabase(config.databaseUrl ?? fileDatabaseUrl(join(dataFolder, 'parley.db')));
  if (database.notices.includes('STORAGE_CORRUPT')) {
    log.error({ dataFolder }, 'The database could not be read. It was kept beside the new, empty one');
  }
  const meetingServer = config.livekitUrl ? remoteServer(config) : embeddedServer(config, log);
  const backend = createLocalBackend({
    kind: config.livekitUrl ? 'livekit' : 'computer',
    version,
    database,
    server: meetingServer.server,
    publicUrl,
    localUrl: () => http.url,
    apiKeys: apiKey ? [apiKey] : [],
    passwords: adminPassword ? [adminPassword] : [],
    log,
  });
  const http = await createHttpServer({
    backend: () => backend,
    host: httpHost,
    port: httpPort,
    publicUrl,
    tls,
    pageFolder: join(__dirname, '../renderer'),
    receiveWebhook: async (body, authorization) => receiveWebhook(meetingServer.connection(), body, authorization),
    signalPort: meetingServer.signalPort,
    log,
  });
  // A certificate for another name would make livekit-server refuse to call us; then we look by ourselves.
  const reachable = isLoopback(httpHost) || httpHost === '0.0.0.0' || httpHost === '::' ? '127.0.0.1' : httpHost;
  meetingServer.start(tls ? undefined : `http://${reachable}:${http.port}/livekit/webhook`);

  const address = publicUrl ?? http.url;
  print(`The owner's way in, good once and for a day: ${address}/enter#${await backend.sessions.createEntryCode()}`);
  print(`Parley is ready at ${address}`);
  return async () => {
    await Promise.all([http.close(), meetingServer.stop()]);
    backend.close();
  };
}

interface HostMeetingServer {
  server: MeetingServer;
  connection(): LiveKitConnection;
  signalPort?(): number | undefined;
  /** `webhook`: where it may report who comes and goes. */
  start(webhook: string | undefined): void;
  stop(): Promise<void>;
}

function remoteServer({ livekitUrl = '', livekitApiKey = '', livekitApiSecret = '' }: Config): HostMeetingServer {
  const connection = { url: livekitUrl, apiKey: livekitApiKey, apiSecret: livekitApiSecret };
  const server = createRemoteMeetingServer(connection);
  return { server, connection: () => connection, start: () => {}, stop: async () => {} };
}

function embeddedServer({ dataFolder, httpHost }: Config, log: Logger): HostMeetingServer {
  const isOpen = !isLoopback(httpHost);
  const isEverywhere = httpHost === '0.0.0.0' || httpHost === '::';
  const supervisor = createMeetingServerSupervisor({
    dataFolder,
    network: { open: isOpen, address: isOpen && !isEverywhere ? httpHost : lanAddresses()[0] },
    findBinary: (onProgress, signal) =>
      findMeetingServer({
        env: process.env,
        cacheFolder: userCacheFolder(),
        signal,
        onProgress(step) {
          log.info(step, step.message);
          onProgress(step);
        },
      }),
    log,
  });
  const isRunning = (): boolean => supervisor.status().state === 'running';
  return {
    server: createEmbeddedMeetingServer(supervisor),
    connection: () => supervisor.connection(),
    signalPort: () => (isRunning() ? supervisor.connection().port : undefined),
    start(webhook) {
      void supervisor.configure({ webhook });
      supervisor.start();
    },
    stop: () => supervisor.stop(),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown, log?: Logger): void {
  if (error instanceof Fault || error instanceof ConfigError) {
    process.stderr.write(`${error instanceof Fault ? sentenceOf(error) : error.message}\n`);
  } else {
    log?.fatal({ err: error }, 'The host cannot start');
  }
  process.exitCode = 1;
}

function sentenceOf({ code, data, message }: Fault): string {
  const sentences: Partial<Record<typeof code, string>> = {
    PORT_TAKEN: `${data.reason} Choose another with PARLEY_HTTP_PORT or --http-port.`,
    STORAGE_LOCKED: 'Another program holds the database. End it and start again.',
    STORAGE_FULL: 'The disk is full. Make room and start again.',
  };
  return sentences[code] ?? message;
}

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help') || argv.includes('-h')) return print(await usage());
  const config = await loadConfig(process.env, argv);
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  try {
    const stop = await startHost(config, log);
    const end = (): void => {
      stop()
        .catch((error: unknown) => fail(error, log))
        .finally(() => process.exit());
    };
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
  } catch (error) {
    fail(error, log);
    process.exit();
  }
}

main(process.argv.slice(2)).catch(fail);
