import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMeetingServer } from '../../scripts/lib/prepareMeetingServer';
import { SLOW_CAMERAS } from '../../src/main/livekit/meetingServer/slowCameras';
import { toYaml } from '../../src/main/livekit/meetingServer/toYaml';
import { freePort, freeUdpPort } from './freePort';
import { type RunningProcess, startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

export interface MeetingServer {
  /** `ws://127.0.0.1:…` */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  output(): string;
  isRunning(): boolean;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same ports with the same key, after `kill`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface MeetingServerOptions {
  /** Where it reports who comes and goes. */
  webhook?: string;
  /** How long it keeps a room that everyone has left. Seconds. */
  departureS?: number;
}

const DEPARTURE_S = 5;

/** A real livekit-server on free ports of 127.0.0.1, ready to be joined. */
export async function startMeetingServer(
  env: NodeJS.ProcessEnv = process.env,
  { webhook, departureS = DEPARTURE_S }: MeetingServerOptions = {},
): Promise<MeetingServer> {
  const program = await prepareMeetingServer(env);
  const folder = await mkdtemp(join(tmpdir(), 'parley-meeting-server-'));
  const [port, tcpPort, udpPort] = await Promise.all([freePort(), freePort(), freeUdpPort()]);
  const apiKey = 'testkey';
  const apiSecret = 'only-for-tests-and-long-enough-0123456789';
  const configFile = join(folder, 'livekit.yaml');
  await writeFile(configFile, configuration({ port, tcpPort, udpPort, apiKey, apiSecret, webhook, departureS }));
  let server: RunningProcess;
  const start = async () => {
    server = startProcess(program, ['--config', configFile], { env });
    await waitUntil('livekit-server answers', async () => {
      if (!server.isRunning()) throw new Error(`livekit-server ended at once\n${server.output()}`);
      return answers(`http://127.0.0.1:${port}`);
    });
  };
  await start();
  return {
    url: `ws://127.0.0.1:${port}`,
    apiKey,
    apiSecret,
    output: () => server.output(),
    isRunning: () => server.isRunning(),
    kill: () => server.kill(),
    restart: start,
    async stop() {
      // Its own drain waits for participants to leave; tests are done with them.
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Configuration extends MeetingServerOptions {
  port: number;
  tcpPort: number;
  udpPort: number;
  apiKey: string;
  apiSecret: string;
}

/** Media stays on the loopback interface, as on a machine without a network. */
function configuration(options: Configuration): string {
  const { port, tcpPort, udpPort, apiKey, apiSecret, webhook, departureS } = options;
  return toYaml({
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [apiKey]: apiSecret },
    rtc: {
      tcp_port: tcpPort,
      udp_port: udpPort,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      interfaces: { includes: [process.platform === 'darwin' ? 'lo0' : 'lo'] },
      // The loopback is never congested; a busy machine's delays only look like it, and small pictures would stay small.
      congestion_control: { enabled: false },
    },
    video: SLOW_CAMERAS,
    room: { auto_create: true, empty_timeout: 20, departure_timeout: departureS },
    logging: { level: 'warn', pion_level: 'error' },
    ...(webhook ? { webhook: { api_key: apiKey, urls: [webhook] } } : {}),
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
