import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { GO_MINIMUM, GO_PACKAGE, MEETING_SERVER_VERSION } from './meetingServerRelease';
import { formatElapsed, type ReportStep } from './preparation';
import { runCommand } from './runCommand';

/** How many packages a build from nothing compiles, the standard library among them: for the progress bar only. */
const PACKAGES = 788;
const REPORT_MS = 1_000;
const GO_ENV_TIMEOUT_MS = 20_000;

interface GoInstallOptions {
  env: NodeJS.ProcessEnv;
  /** An empty folder of our own; the program lands in it. */
  workFolder: string;
  /** What to call the program. */
  executable: string;
  report: ReportStep;
  signal?: AbortSignal;
}

/** Version of the Go that is installed, where it is new enough: `1.26.8`. */
export async function findGo(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string | undefined> {
  let version: string;
  try {
    // "local": what is here, not what Go would fetch to please us.
    const ownToolchain = { ...env, GOTOOLCHAIN: 'local' };
    version = await runCommand('go', ['env', 'GOVERSION'], { env: ownToolchain, signal, timeoutMs: GO_ENV_TIMEOUT_MS });
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
  const [, major, minor] = /^go(\d+)\.(\d+)/u.exec(version.trim())?.map(Number) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const isNewEnough = major > GO_MINIMUM[0] || (major === GO_MINIMUM[0] && minor >= GO_MINIMUM[1]);
  return isNewEnough ? version.trim().slice('go'.length) : undefined;
}

/** Builds livekit-server from its published source. Interrupted, the next run goes on from Go's own caches. */
export async function installWithGo(goVersion: string, options: GoInstallOptions): Promise<string> {
  const { env, workFolder, executable, report, signal } = options;
  const startedAt = performance.now();
  let modules = 0;
  let packages = 0;
  const tell = () => {
    const stage = packages > 0 ? `${packages} packages compiled` : `${modules} modules fetched`;
    report({
      step: 'build',
      message: `Building livekit-server ${MEETING_SERVER_VERSION} with Go ${goVersion}, once, some minutes (${formatElapsed(performance.now() - startedAt)}, ${stage})`,
      progress: Math.min(packages / PACKAGES, 0.99),
    });
  };
  tell();
  const timer = setInterval(tell, REPORT_MS);
  try {
    await runCommand('go', ['install', '-v', GO_PACKAGE], {
      // Built for this machine whatever the user cross-compiles otherwise, and not as part of the user's workspace.
      env: { ...env, GOBIN: workFolder, GOOS: '', GOARCH: '', GOWORK: 'off', CGO_ENABLED: '0' },
      cwd: workFolder,
      signal,
      onErrorLine: (line) => {
        if (line.startsWith('go: downloading')) modules += 1;
        else packages += 1;
      },
    });
  } finally {
    clearInterval(timer);
  }
  const built = join(workFolder, executable.replace('livekit-server', 'server'));
  const named = join(workFolder, executable);
  await rename(built, named);
  return named;
}
