import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { downloadFile } from './downloadFile';
import { CHECKSUM_FILES, MEETING_SERVER_VERSION } from './meetingServerRelease';
import type { ReportStep } from './preparation';
import { runCommand } from './runCommand';

const CHECKSUM_TIMEOUT_MS = 15_000;
const REPORT_MS = 1_000;

interface FetchReleaseOptions {
  fetch: typeof fetch;
  /** Folder of the release on the web, without a slash at the end. */
  releaseUrl: string;
  /** File name of the archive. */
  archive: string;
  executable: string;
  /** Keeps the half-loaded archive between runs. */
  cacheFolder: string;
  /** An empty folder of our own; the program lands in it. */
  workFolder: string;
  report: ReportStep;
  signal?: AbortSignal;
}

/** Fetches the official archive, checks it against the published checksum and unpacks the program. */
export async function fetchRelease(options: FetchReleaseOptions): Promise<string> {
  const { archive, cacheFolder, workFolder, executable, report, signal } = options;
  const expected = await publishedChecksum(options);
  const partial = join(cacheFolder, `${archive}.part`);
  await downloadChecked(options, partial, expected);
  report({ step: 'unpack', message: `Unpacking ${archive}` });
  // bsdtar on Windows reads zip as well; a GNU tar that stands before it on PATH would not.
  const tar =
    process.platform === 'win32' ? join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tar.exe') : 'tar';
  await runCommand(tar, ['-xf', partial, '-C', workFolder], { signal });
  const program = join(workFolder, executable);
  await chmod(program, 0o755);
  await rm(partial, { force: true });
  return program;
}

async function downloadChecked(options: FetchReleaseOptions, file: string, expected: string): Promise<void> {
  const { fetch, releaseUrl, archive, report, signal } = options;
  const wasBegun = (await stat(file).catch(() => undefined)) !== undefined;
  let toldAt = 0;
  const onBytes = (received: number, total: number | undefined) => {
    if (performance.now() - toldAt < REPORT_MS && received !== total) return;
    toldAt = performance.now();
    const size = total ? ` of ${megabytes(total)}` : '';
    report({
      step: 'download',
      message: `Downloading livekit-server ${MEETING_SERVER_VERSION} (${megabytes(received)}${size} MB)`,
      progress: total ? received / total : undefined,
    });
  };
  await downloadFile({ fetch, url: `${releaseUrl}/${archive}`, file, onBytes, signal });
  if ((await sha256(file)) === expected) return;
  await rm(file, { force: true });
  // What an earlier run left may have been the beginning of something else; a fresh download tells.
  if (wasBegun) return downloadChecked(options, file, expected);
  throw new Error(`${archive} does not have its published checksum`);
}

async function publishedChecksum({ fetch, releaseUrl, archive, signal }: FetchReleaseOptions): Promise<string> {
  for (const name of CHECKSUM_FILES) {
    const limit = AbortSignal.timeout(CHECKSUM_TIMEOUT_MS);
    const response = await fetch(`${releaseUrl}/${name}`, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    if (!response.ok) continue;
    for (const line of (await response.text()).split('\n')) {
      const [sum, file] = line.trim().split(/\s+\*?/u);
      if (file === archive && /^[0-9a-f]{64}$/u.test(sum ?? '')) return sum ?? '';
    }
  }
  throw new Error(`no checksum is published for ${archive}`);
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
