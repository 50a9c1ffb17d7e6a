import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { Fault } from '../../../shared/domain/fault';
import { fetchRelease } from './fetchRelease';
import { findGo, installWithGo } from './installWithGo';
import {
  executableName,
  GO_MINIMUM,
  isUsableVersion,
  MEETING_SERVER_VERSION,
  RELEASE_URL,
  releaseArchive,
} from './meetingServerRelease';
import type { ReportStep } from './preparation';
import { readServerVersion } from './readServerVersion';
import { withFolderLock } from './withFolderLock';

export interface FindMeetingServerOptions {
  env: NodeJS.ProcessEnv;
  /** This user's cache folder of Parley: `userCacheFolder()`. */
  cacheFolder: string;
  /** What is being done, one sentence for each step; up to once a second while one takes long. */
  onProgress: ReportStep;
  signal?: AbortSignal;
  fetch?: typeof fetch;
  /** Folder of the official release, without a slash at the end. */
  releaseUrl?: string;
}

const WORK_PREFIX = 'work-';

/**
 * The path of a livekit-server that runs: what PARLEY_LIVEKIT_SERVER names, one on PATH, the cached one, or else one
 * that is built or downloaded into the cache now. Nothing half-made is ever taken: programs are made in a folder of
 * their own and renamed into the cache when they have answered. Throws MEETING_SERVER_MISSING with what to do.
 */
export async function findMeetingServer(options: FindMeetingServerOptions): Promise<string> {
  const { env, onProgress, signal } = options;
  const folder = join(options.cacheFolder, 'livekit-server');
  const cached = join(folder, `${MEETING_SERVER_VERSION}-${executableName(process.platform)}`);
  const found = (await given(options)) ?? (await onPath(options)) ?? (await inCache(cached, signal));
  if (found) return found;
  const onWait = (pid: number) =>
    onProgress({ step: 'wait', message: `Waiting for process ${pid}, which is already getting livekit-server` });
  return withFolderLock(`${folder}.lock`, { onWait, signal }, async () => {
    const madeMeanwhile = await inCache(cached, signal);
    if (madeMeanwhile) return madeMeanwhile;
    await mkdir(folder, { recursive: true });
    await removeWork(folder);
    const workFolder = await mkdtemp(join(folder, WORK_PREFIX));
    try {
      const program = await make(options, folder, workFolder);
      const version = await readServerVersion(program, signal);
      if (version !== MEETING_SERVER_VERSION) throw missing(env, [`what was made says it is version ${version}`]);
      await rename(program, cached);
      return cached;
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
  });
}

async function given({ env, signal }: FindMeetingServerOptions): Promise<string | undefined> {
  if (!env.PARLEY_LIVEKIT_SERVER) return undefined;
  const program = resolve(env.PARLEY_LIVEKIT_SERVER);
  try {
    await readServerVersion(program, signal);
    return program;
  } catch (error) {
    signal?.throwIfAborted();
    const reason = `PARLEY_LIVEKIT_SERVER names ${program}, which does not run as livekit-server. Correct or unset it. (${messageOf(error)})`;
    throw new Fault('MEETING_SERVER_MISSING', { reason });
  }
}

async function onPath({ env, onProgress, signal }: FindMeetingServerOptions): Promise<string | undefined> {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const program = join(folder, executableName(process.platform));
    if (!(await isFile(program))) continue;
    const version = await readServerVersion(program, signal).catch(() => undefined);
    signal?.throwIfAborted();
    if (version && isUsableVersion(version)) return program;
    const fault = version ? `is version ${version}, not ${MEETING_SERVER_VERSION} or a later 1.x` : 'does not run';
    onProgress({ step: 'passed-over', message: `Passing over ${program}, which ${fault}` });
  }
  return undefined;
}

async function inCache(program: string, signal?: AbortSignal): Promise<string | undefined> {
  if (!(await isFile(program))) return undefined;
  const version = await readServerVersion(program, signal).catch(() => undefined);
  signal?.throwIfAborted();
  return version === MEETING_SERVER_VERSION ? program : undefined;
}

async function make(options: FindMeetingServerOptions, cacheFolder: string, workFolder: string): Promise<string> {
  const { env, onProgress: report, signal } = options;
  const executable = executableName(process.platform);
  const failures: string[] = [];
  const attempt = async (what: string, run: () => Promise<string>) => {
    try {
      return await run();
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(`${what}: ${messageOf(error)}`);
      return undefined;
    }
  };
  const goVersion = await findGo(env, signal);
  if (goVersion) {
    const build = () => installWithGo(goVersion, { env, workFolder, executable, report, signal });
    const program = await attempt('go install', build);
    if (program) return program;
  }
  const archive = releaseArchive(process.platform, process.arch);
  if (archive) {
    const { fetch = globalThis.fetch, releaseUrl = RELEASE_URL } = options;
    const download = () =>
      fetchRelease({ fetch, releaseUrl, archive, executable, cacheFolder, workFolder, report, signal });
    const program = await attempt('download', download);
    if (program) return program;
  }
  throw missing(env, failures);
}

function missing(env: NodeJS.ProcessEnv, failures: string[]): Fault {
  const install = process.platform === 'darwin' ? 'run `brew install livekit`' : `install Go ${GO_MINIMUM.join('.')}`;
  const advice = `No livekit-server ${MEETING_SERVER_VERSION} could be found or made here: ${install} or go online and try again, or set PARLEY_LIVEKIT_SERVER to the program.`;
  const details = failures.length > 0 ? ` (${failures.join('; ')})` : '';
  return new Fault('MEETING_SERVER_MISSING', { reason: `${advice}${details}`.replaceAll(env.HOME ?? '\0', '~') });
}

/** Folders that killed runs left; the lock says that nobody works in them. */
async function removeWork(folder: string): Promise<void> {
  const names = await readdir(folder);
  const leftovers = names.filter((name) => name.startsWith(WORK_PREFIX));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`.trim();
}
