import { runCommand } from './runCommand';

/** A sound binary answers in 50 ms; a first start under a virus scanner takes seconds. */
const VERSION_TIMEOUT_MS = 20_000;

/** Runs the program and gives the version it names; throws where it does not run or is something else. */
export async function readServerVersion(program: string, signal?: AbortSignal): Promise<string> {
  const output = await runCommand(program, ['--version'], { signal, timeoutMs: VERSION_TIMEOUT_MS });
  const version = /\blivekit-server version v?(\d+\.\d+\.\d+)/u.exec(output)?.[1];
  if (!version) throw new Error(`${program} does not say that it is livekit-server`);
  return version;
}
