import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../../shared/domain/fault';
import { findMeetingServer } from './findMeetingServer';
import type { PreparationStep } from './preparation';

let folder: string;
let bin: string;
let cacheFolder: string;
let steps: PreparationStep[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'parley-find-')));
  bin = join(folder, 'bin');
  cacheFolder = join(folder, 'cache');
  await mkdir(bin);
  steps = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Only our own folder is on PATH; no network answers. */
function find(env: NodeJS.ProcessEnv = {}, signal?: AbortSignal): Promise<string> {
  return findMeetingServer({
    env: { PATH: bin, ...env },
    cacheFolder,
    onProgress: (step) => steps.push(step),
    releaseUrl: 'http://127.0.0.1:1',
    signal,
  });
}

async function script(path: string, text: string): Promise<string> {
  await writeFile(path, `#!/bin/sh\n${text}\n`);
  await chmod(path, 0o755);
  return path;
}

const server = (version: string) => `echo "livekit-server version ${version}"`;

/** A `go` that counts its installs and makes a server of a version. */
const go = (goVersion: string, made: string) => `
case "$1" in
  env) echo go${goVersion} ;;
  install) echo x >> "${folder}/installs"
    echo "go: downloading example.org/m v1.0.0" >&2; echo example.org/m >&2
    printf '#!/bin/sh\\n%s\\n' '${made}' > "$GOBIN/server"; /bin/chmod +x "$GOBIN/server" ;;
esac`;

async function failure(run: Promise<unknown>): Promise<Fault> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error('no fault', { cause: error });
  return error;
}

describe.skipIf(process.platform === 'win32')('findMeetingServer', () => {
  it('trusts what the environment names, whatever its version, as long as it runs', async () => {
    const named = await script(join(folder, 'mine'), server('0.9.0'));
    expect(await find({ PARLEY_LIVEKIT_SERVER: named })).toBe(named);
  });

  it('says so where what the environment names does not run', async () => {
    const { code, data } = await failure(find({ PARLEY_LIVEKIT_SERVER: join(folder, 'absent') }));
    expect(code).toBe('MEETING_SERVER_MISSING');
    expect(data.reason).toMatch(/^PARLEY_LIVEKIT_SERVER names .*absent, which does not run/u);
  });

  it('refuses a program that is something else', async () => {
    const named = await script(join(folder, 'other'), 'echo hello');
    expect((await failure(find({ PARLEY_LIVEKIT_SERVER: named }))).data.reason).toContain('does not say');
  });

  it.each(['1.13.5', '1.13.9', '1.20.0'])('takes version %s from PATH', async (version) => {
    const program = await script(join(bin, 'livekit-server'), server(version));
    expect(await find()).toBe(program);
    expect(steps).toEqual([]);
  });

  it.each(['1.13.4', '1.9.0', '2.0.0'])('passes over version %s on PATH with a sentence', async (version) => {
    const program = await script(join(bin, 'livekit-server'), server(version));
    await failure(find());
    expect(steps[0]?.message).toBe(`Passing over ${program}, which is version ${version}, not 1.13.5 or a later 1.x`);
  });

  it('builds with Go, tells how far it is, and then takes the cached one', async () => {
    await script(join(bin, 'go'), go('1.26.8', server('1.13.5')));
    const program = await find();
    expect(program.startsWith(cacheFolder)).toBe(true);
    expect(steps.map(({ step }) => step)).toContain('build');
    expect(await find()).toBe(program);
    expect(await readFile(join(folder, 'installs'), 'utf8')).toBe('x\n');
    expect(await readdir(join(cacheFolder, 'livekit-server'))).toHaveLength(1);
  });

  it('builds once where two start together', async () => {
    await script(join(bin, 'go'), go('1.26.8', server('1.13.5')));
    const programs = await Promise.all([find(), find()]);
    expect(programs[0]).toBe(programs[1]);
    expect(await readFile(join(folder, 'installs'), 'utf8')).toBe('x\n');
    expect(steps.some(({ step }) => step === 'wait')).toBe(true);
  });

  it('does not take what an interrupted run left', async () => {
    const left = join(cacheFolder, 'livekit-server', 'work-left');
    await mkdir(left, { recursive: true });
    await script(join(left, 'livekit-server'), server('1.13.5'));
    await script(join(cacheFolder, 'livekit-server', '1.13.5-livekit-server'), 'exit 1');
    await script(join(bin, 'go'), go('1.26.8', server('1.13.5')));
    await find();
    expect(await readdir(join(cacheFolder, 'livekit-server'))).toEqual(['1.13.5-livekit-server']);
  });

  it('does not keep a build that says it is another version', async () => {
    await script(join(bin, 'go'), go('1.26.8', server('1.12.0')));
    expect((await failure(find())).data.reason).toContain('version 1.12.0');
    expect(await readdir(join(cacheFolder, 'livekit-server'))).toEqual([]);
  });

  it('asks neither an old Go nor a failing one to the end, and says what to do', async () => {
    await script(join(bin, 'go'), go('1.25.3', server('1.13.5')));
    expect((await failure(find())).data.reason).not.toContain('go install');
    await script(join(bin, 'go'), 'test "$1" = env && echo go1.26.0 || { echo no network >&2; exit 1; }');
    const { reason } = (await failure(find())).data;
    expect(reason).toMatch(/^No livekit-server 1\.13\.5 could be found or made here: .* PARLEY_LIVEKIT_SERVER/u);
    expect(reason).toContain('no network');
  });

  it('stops where it is told to', async () => {
    await script(join(bin, 'go'), `test "$1" = env && echo go1.26.0 || exec /usr/bin/tail -f /dev/null`);
    const controller = new AbortController();
    const run = find({}, controller.signal);
    await expect.poll(() => steps.some(({ step }) => step === 'build')).toBe(true);
    controller.abort();
    await expect(run).rejects.toThrow(/abort/iu);
    expect(await readdir(join(cacheFolder, 'livekit-server'))).toEqual([]);
  });
});
