import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { version } from '../../package.json';
import { Fault } from '../shared/domain/fault';
import { isLoopback } from '../shared/domain/isLoopback';
import { createEmbeddedServer, createRemoteServer } from './compose/createManagedServer';
import { openCertificate } from './compose/openCertificate';
import { openWorkspace } from './compose/openWorkspace';
import { usage } from './config/commandLine';
import type { Config } from './config/configSchema';
import { ConfigError, loadConfig } from './config/loadConfig';
import { lanAddresses } from './livekit/meetingServer/lanAddress';
import type { ServerNetwork } from './livekit/meetingServer/serverConfig';
import type { Backend } from './services/backend';
import { fileDatabaseUrl } from './storage/openDatabase';

/** The host of a team or a server: everything but the window. Resolves with what stops it. */
async function startHost(config: Config, log: Logger): Promise<() => Promise<void>> {
  const { dataFolder, httpHost: host, httpPort: port, publicUrl, livekitUrl } = config;
  const certificate = await openCertificate(config, dataFolder, log);
  const { backend, http, close } = await openWorkspace({
    kind: livekitUrl ? 'livekit' : 'computer',
    version,
    databaseUrl: config.databaseUrl ?? fileDatabaseUrl(join(dataFolder, 'parley.db')),
    meetingServer: livekitUrl
      ? createRemoteServer({
          url: livekitUrl,
          apiKey: config.livekitApiKey ?? '',
          apiSecret: config.livekitApiSecret ?? '',
        })
      : createEmbeddedServer({
          dataFolder,
          network: networkOf(host),
          addresses: isEverywhere(host) ? lanAddresses : undefined,
          log,
        }),
    config,
    listen: { host, port, pageFolder: join(__dirname, '../renderer') },
    certificate,
    log,
  });
  const address = publicUrl ?? http.url;
  if (certificate?.isSelfSigned) {
    print(`Browsers warn of its certificate until told to trust it. SHA-256: ${certificate.fingerprint()}`);
  }
  await printWaysIn(backend, address);
  print(`Parley is ready at ${address}`);
  return close;
}

/** While nobody can log in: how to become the first administrator, or to look in without an account. */
async function printWaysIn({ users, sessions }: Backend, address: string): Promise<void> {
  if (await users.hasAdmin()) return;
  const [setUp, entry] = [await sessions.createSetUpCode(), await sessions.createEntryCode()];
  print(`Make the first administrator, once and within a day: ${address}/set-up#${setUp}`);
  print(`The owner's way in, good once and for a day: ${address}/enter#${entry}`);
}

/** Whoever can reach the host shall reach its meetings. */
function networkOf(host: string): ServerNetwork {
  if (isLoopback(host)) return { open: false };
  return { open: true, address: isEverywhere(host) ? lanAddresses()[0] : host };
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
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
