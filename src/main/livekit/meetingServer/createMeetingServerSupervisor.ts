import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MeetingServerStatus } from '../../../shared/contract/system';
import { Fault } from '../../../shared/domain/fault';
import type { Clock, Log } from '../../services/ports';
import type { PreparationStep } from '../binary/preparation';
import type { LiveKitConnection } from '../connection';
import { arePortsFree, choosePorts } from './choosePorts';
import { createLogFile } from './createLogFile';
import { endOrphan } from './endOrphan';
import { isAnswering } from './isAnswering';
import { type RunningServer, runServer } from './runServer';
import { type ServerNetwork, serverConfig } from './serverConfig';
import { loadServerIdentity, type ServerIdentity, saveServerIdentity, writePrivately } from './serverIdentity';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** A server that has run this long starts the waiting anew when it dies. */
const HEALTHY_MS = 30_000;
/** A server that does not answer by then is started again. */
const START_MS = 20_000;
/** How long a port of an ended server may take to come free. */
const PORTS_MS = 2000;
/** After so many starts in a row without an answer, the status says that it has failed. We go on trying. */
const FAILED_STARTS = 4;

/** Runs livekit-server for this computer, and again when it dies, at the same address with the same key. */
export interface MeetingServerSupervisor {
  status(): MeetingServerStatus;
  onStatus(listener: () => void): () => void;
  /** Throws MEETING_SERVER_NOT_READY or MEETING_SERVER_MISSING while the server does not run. */
  connection(): LiveKitConnection & { port: number; media: { udp: number; tcp?: number } };
  /** Returns at once; `status` tells the rest. Wakes a server that waits for its next try. */
  start(): void;
  stop(): Promise<void>;
  /** Takes effect at once: a running server is restarted, and everyone in a meeting reconnects. */
  configure(change: { network?: ServerNetwork; webhook?: string }): Promise<void>;
}

export interface SupervisorOptions {
  /** Keys, ports, configuration and log live here. */
  dataFolder: string;
  findBinary(onProgress: (step: PreparationStep) => void, signal: AbortSignal): Promise<string>;
  network?: ServerNetwork;
  /** Where livekit-server reports who comes and goes. */
  webhook?: string;
  log: Log;
  now?: Clock;
}

export function createMeetingServerSupervisor(options: SupervisorOptions): MeetingServerSupervisor {
  const { dataFolder, findBinary, log, now = Date.now } = options;
  const file = (name: string) => join(dataFolder, name);
  const listeners = new Set<() => void>();
  let { network = { open: false }, webhook } = options;
  let status: MeetingServerStatus = { state: 'stopped' };
  let identity: ServerIdentity | undefined;
  let server: RunningServer | undefined;
  let run: { abort: AbortController; done: Promise<void>; wake: AbortController } | undefined;

  function tell(next: MeetingServerStatus): void {
    status = next;
    for (const listener of [...listeners]) listener();
  }

  /** Ports are kept while they can be, so that clients find the server again. */
  async function prepare(): Promise<ServerIdentity & { ports: NonNullable<ServerIdentity['ports']> }> {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const isOthers = await endOrphan(file('livekit-server.pid'), file('livekit.yaml'));
    identity ??= await loadServerIdentity(file('livekit-keys.json'));
    const known = identity.ports;
    const until = now() + PORTS_MS;
    let isFree = known !== undefined && !isOthers && (await arePortsFree(known));
    while (known && !isOthers && !isFree && now() < until) {
      await wait(100);
      isFree = await arePortsFree(known);
    }
    const ports = known && isFree ? known : await choosePorts();
    identity = { ...identity, ports };
    // Another app with this data folder is running: its ports stay remembered, not ours.
    if (!isOthers) await saveServerIdentity(file('livekit-keys.json'), identity);
    await writePrivately(file('livekit.yaml'), serverConfig(identity, ports, network, webhook));
    return { ...identity, ports };
  }

  /** One life of the server. True where it came to answer. */
  async function live(program: string, signal: AbortSignal): Promise<boolean> {
    const { ports } = await prepare();
    if (signal.aborted) return false;
    const logFile = createLogFile(file('livekit-server.log'));
    const current = runServer(program, ['--config', file('livekit.yaml')], file('livekit-server.pid'), logFile);
    server = current;
    const ended = new AbortController();
    void current.exited.then(() => ended.abort());
    const answers = await isAnswering(`http://127.0.0.1:${ports.http}/`, START_MS, ended.signal);
    if (answers && !signal.aborted) {
      tell({ state: 'running' });
      log.info({ port: ports.http }, 'The meeting server runs');
    }
    if (!answers) await current.stop();
    await current.exited;
    logFile.close();
    server = undefined;
    return answers;
  }

  async function loop(signal: AbortSignal, sleep: (milliseconds: number) => Promise<void>): Promise<void> {
    const report = ({ message, progress }: PreparationStep) => tell({ state: 'preparing', message, progress });
    tell({ state: 'preparing' });
    const program = await findBinary(report, signal);
    let failures = 0;
    let delay = FIRST_DELAY_MS;
    tell({ state: 'starting' });
    while (!signal.aborted) {
      const started = now();
      let trouble: string | undefined;
      const answered = await live(program, signal).catch((error: unknown) => {
        // Something here was in the way, such as a full disk: it may be gone at the next try.
        if (!signal.aborted) log.error({ err: error }, 'The meeting server could not be started');
        // Guests read the status too: no path of this computer.
        trouble = error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED';
        return false;
      });
      if (signal.aborted) return;
      failures = answered ? 0 : failures + 1;
      if (now() - started > HEALTHY_MS) delay = FIRST_DELAY_MS;
      log.warn({ delay, answered, itsLog: file('livekit-server.log') }, 'The meeting server ended; starting it again');
      const message = 'The meeting server stopped and is being started again.';
      if (failures < FAILED_STARTS) tell({ state: 'restarting', message });
      else
        tell({
          state: 'failed',
          code: 'MEETING_SERVER_UNREACHABLE',
          message: trouble
            ? `livekit-server cannot be started: ${trouble}`
            : // Guests read it too: where that log is stands in ours.
              'livekit-server does not start; its log says why.',
        });
      await sleep(delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    }
  }

  function start(): void {
    if (run) {
      run.wake.abort();
      return;
    }
    const abort = new AbortController();
    const current = { abort, wake: new AbortController(), done: Promise.resolve() };
    const sleep = async (milliseconds: number) => {
      if (abort.signal.aborted) return;
      current.wake = new AbortController();
      await wait(milliseconds, undefined, { signal: current.wake.signal }).catch(() => {});
    };
    run = current;
    current.done = loop(abort.signal, sleep)
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        const fault = error instanceof Fault ? error : new Fault('UNEXPECTED', { reason: String(error) });
        log.error({ err: error }, 'The meeting server cannot be started');
        tell({ state: 'failed', code: fault.code, message: fault.data.reason });
      })
      .finally(() => {
        if (run === current) run = undefined;
      });
  }

  async function stop(): Promise<void> {
    const current = run;
    current?.abort.abort();
    current?.wake.abort();
    await server?.stop();
    await current?.done;
    tell({ state: 'stopped' });
  }

  return {
    start,
    stop,
    status: () => status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connection() {
      if (status.state === 'running' && identity?.ports) {
        const { apiKey, apiSecret, ports } = identity;
        const media = { udp: ports.udp, ...(network.open ? { tcp: ports.tcp } : {}) };
        return {
          url: `ws://127.0.0.1:${ports.http}`,
          apiKey,
          apiSecret,
          port: ports.http,
          media,
        };
      }
      const code = status.code === 'MEETING_SERVER_MISSING' ? status.code : 'MEETING_SERVER_NOT_READY';
      throw new Fault(code, status.message ? { reason: status.message } : {});
    },
    async configure(change) {
      const next = { network, webhook, ...change };
      const isSame = JSON.stringify(next) === JSON.stringify({ network, webhook });
      ({ network, webhook } = next);
      if (isSame || !run) return;
      await stop();
      start();
    },
  };
}
