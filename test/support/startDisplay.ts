import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type RunningProcess, startProcess } from './startProcess';

/** Large enough for our window and another program's beside it. */
const SCREEN = '1600x1000x24';
const START_TIMEOUT_MS = 20_000;

export interface Display {
  /** `:99` */
  readonly name: string;
  /** Runs another X program on it, such as `xclock`, until `clear` at the latest. */
  run(command: string, args?: readonly string[]): RunningProcess;
  /** Ends what `run` started. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** A virtual X screen with a window manager, without which no native window could be shared. */
export async function startDisplay(env: NodeJS.ProcessEnv = process.env): Promise<Display> {
  // -displayfd: the server picks a free number and tells it once it takes connections.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const name = `:${await firstLine('Xvfb', server, server.stdio[3] as Readable)}`;
  const ownEnv = { ...env, DISPLAY: name };
  const managerArgs = ['--sm-disable', '--startup', 'echo ready'];
  const manager = spawn('openbox', managerArgs, { env: ownEnv, stdio: ['ignore', 'pipe', 'ignore'] });
  await firstLine('openbox', manager, manager.stdout);
  const programs: RunningProcess[] = [];
  const clear = async () => {
    await Promise.all(programs.splice(0).map((program) => program.isRunning() && program.kill()));
  };
  return {
    name,
    run(command, commandArgs = []) {
      const program = startProcess(command, commandArgs, { env: ownEnv });
      programs.push(program);
      return program;
    },
    clear,
    async stop() {
      await clear();
      for (const child of [manager, server]) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
    },
  };
}

async function firstLine(program: string, child: NodeJS.EventEmitter, output: Readable): Promise<string> {
  const lines = createInterface({ input: output });
  const signal = AbortSignal.timeout(START_TIMEOUT_MS);
  try {
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error(`${program} ended at once`);
    });
    const [line] = await Promise.race([once(lines, 'line', { signal }), ended]);
    return String(line).trim();
  } catch (error) {
    throw new Error(`${program} could not be started`, { cause: error });
  }
}
