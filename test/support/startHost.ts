import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get as getPlain } from 'node:http';
import { get as getEncrypted } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';
import { freePort } from './freePort';
import type { MeetingServer } from './startMeetingServer';
import { type RunningProcess, startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

export interface Host {
  /** `http://127.0.0.1:…`, without a slash at the end; `https:` where it serves TLS. */
  readonly url: string;
  /** Accepted in the header X-API-KEY and in the sign-in form. */
  readonly apiKey: string;
  readonly dataFolder: string;
  readonly pid: number;
  output(): string;
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | string>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same address with the same data, after `stop` or `kill`. */
  restart(): Promise<void>;
  /** `stop`, and removes its data. */
  dispose(): Promise<void>;
}

export interface HostOptions {
  /** Where its meetings take place; `embedded`: it runs a livekit-server of its own. */
  meetingServer: MeetingServer | 'embedded';
  /** More settings, by the names of the environment. */
  env?: NodeJS.ProcessEnv;
  /** What is inherited by its processes, so that they can be found. */
  baseEnv?: NodeJS.ProcessEnv;
}

/** Where the app was built to; another folder lets a test run beside someone who is building. */
const BUILD_FOLDER = process.env.PARLEY_TEST_BUILD ?? join(PROJECT_ROOT, 'out');

/** A real host as it was built, on a free port with a data folder of its own, ready for meetings. */
export async function startHost({ meetingServer, env, baseEnv = process.env }: HostOptions): Promise<Host> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parley-host-'));
  const port = await freePort();
  const isTls = env?.PARLEY_TLS !== undefined || env?.PARLEY_TLS_CERT !== undefined;
  const url = `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const apiKey = randomBytes(18).toString('base64url');
  const settings: NodeJS.ProcessEnv = {
    ...baseEnv,
    PARLEY_DATA: dataFolder,
    PARLEY_HTTP_PORT: String(port),
    PARLEY_API_KEY: apiKey,
    ...(meetingServer === 'embedded' ? {} : addressOf(meetingServer)),
    ...env,
  };
  let host: RunningProcess;
  const start = async () => {
    host = startProcess(process.execPath, [join(BUILD_FOLDER, 'main/headless.cjs')], { env: settings });
    await waitUntil('the host is ready', async () => {
      if (!host.isRunning()) throw new Error(`The host ended at once\n${host.output()}`);
      return isReady(`${url}/readyz`);
    });
  };
  await start();
  const stop = () => host.stop();
  return {
    url,
    apiKey,
    dataFolder,
    get pid() {
      return host.pid;
    },
    output: () => host.output(),
    stop,
    kill: () => host.kill(),
    restart: start,
    async dispose() {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function addressOf({ url, apiKey, apiSecret }: MeetingServer): NodeJS.ProcessEnv {
  return { PARLEY_LIVEKIT_URL: url, PARLEY_LIVEKIT_API_KEY: apiKey, PARLEY_LIVEKIT_API_SECRET: apiSecret };
}

/** Whatever its certificate says: a test that cares about it looks itself. */
function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const get = url.startsWith('https:') ? getEncrypted : getPlain;
    const call = get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.on('error', () => resolve(false));
  });
}
