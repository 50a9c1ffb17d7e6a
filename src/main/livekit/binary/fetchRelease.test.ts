import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchRelease } from './fetchRelease';
import type { PreparationStep } from './preparation';
import { readServerVersion } from './readServerVersion';
import { runCommand } from './runCommand';

const ARCHIVE = 'livekit_1.13.5_linux_amd64.tar.gz';
const PART = `${ARCHIVE}.part`;

let folder: string;
let archive: Buffer;
let checksum: string;
let server: Server;
let releaseUrl: string;
let steps: PreparationStep[];
/** Range headers of the requests for the archive, in order. */
let ranges: (string | undefined)[];
/** How the archive is answered; a test may replace it. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-release-'));
  await Promise.all(['packed', 'cache', 'work'].map((name) => mkdir(join(folder, name))));
  const program = join(folder, 'packed', 'livekit-server');
  // Noise makes the archive large enough to be cut in the middle.
  const noise = Array.from({ length: 20_000 }, (_, i) => `# ${createHash('md5').update(String(i)).digest('hex')}`);
  await writeFile(program, `#!/bin/sh\necho "livekit-server version 1.13.5"\nexit 0\n${noise.join('\n')}\n`);
  await chmod(program, 0o755);
  await runCommand('tar', ['-czf', join(folder, ARCHIVE), '-C', join(folder, 'packed'), 'livekit-server']);
  archive = await readFile(join(folder, ARCHIVE));
  checksum = createHash('sha256').update(archive).digest('hex');
  steps = [];
  ranges = [];
  answer = whole;
  server = createServer((request, response) => {
    if (request.url === '/checksums.txt')
      return response.end(`${'0'.repeat(64)}  other.zip\n${checksum}  ${ARCHIVE}\n`);
    if (request.url !== `/${ARCHIVE}`) return response.writeHead(404).end();
    ranges.push(request.headers.range);
    return answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  releaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

function whole(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': archive.length }).end(archive);
}

function ranged(request: IncomingMessage, response: ServerResponse): void {
  const start = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (start >= archive.length) {
    response.writeHead(416, { 'content-range': `bytes */${archive.length}` }).end();
    return;
  }
  const range = { 'content-range': `bytes ${start}-${archive.length - 1}/${archive.length}` };
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': archive.length - start, ...(start > 0 ? range : {}) });
  response.end(archive.subarray(start));
}

/** Sends half of what is left and then cuts the connection. */
function cut(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': archive.length });
  response.write(archive.subarray(0, archive.length / 2), () => request.socket.destroy());
}

function run(): Promise<string> {
  return fetchRelease({
    fetch,
    releaseUrl,
    archive: ARCHIVE,
    executable: 'livekit-server',
    cacheFolder: join(folder, 'cache'),
    workFolder: join(folder, 'work'),
    report: (step) => steps.push(step),
  });
}

describe.skipIf(process.platform === 'win32')('fetchRelease', () => {
  it('downloads, checks and unpacks, and keeps no archive', async () => {
    expect(await readServerVersion(await run())).toBe('1.13.5');
    expect(steps.filter(({ step }) => step === 'download').at(-1)?.progress).toBe(1);
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('goes on where a cut connection ended', async () => {
    answer = (request, response) => (ranges.length === 1 ? cut : ranged)(request, response);
    expect(await readServerVersion(await run())).toBe('1.13.5');
    expect(ranges).toHaveLength(2);
    expect(Number(/\d+/u.exec(ranges[1] ?? '')?.[0])).toBeGreaterThan(0);
  });

  it('goes on where a killed run ended', async () => {
    await writeFile(join(folder, 'cache', PART), archive.subarray(0, 1000));
    answer = ranged;
    expect(await readServerVersion(await run())).toBe('1.13.5');
    expect(ranges).toEqual(['bytes=1000-']);
  });

  it('takes an archive that a killed run had loaded to the end', async () => {
    await writeFile(join(folder, 'cache', PART), archive);
    answer = ranged;
    expect(await readServerVersion(await run())).toBe('1.13.5');
    expect(ranges).toEqual([`bytes=${archive.length}-`]);
  });

  it('begins anew where the server knows no ranges', async () => {
    await writeFile(join(folder, 'cache', PART), archive.subarray(0, 1000));
    expect(await readServerVersion(await run())).toBe('1.13.5');
  });

  it('begins anew where what was left is the beginning of something else', async () => {
    await writeFile(join(folder, 'cache', PART), Buffer.alloc(1000, 1));
    answer = ranged;
    expect(await readServerVersion(await run())).toBe('1.13.5');
    expect(ranges).toEqual(['bytes=1000-', undefined]);
  });

  it('refuses an archive with another checksum and keeps nothing of it', async () => {
    checksum = 'f'.repeat(64);
    await expect(run()).rejects.toThrow(`${ARCHIVE} does not have its published checksum`);
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
    expect(await readdir(join(folder, 'work'))).toEqual([]);
  });

  it('does not insist where the server has no such file', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    await expect(run()).rejects.toThrow('answered 404');
    expect(ranges).toHaveLength(1);
  });

  it('gives up after some attempts that bring nothing', async () => {
    answer = (request) => request.socket.destroy();
    await expect(run()).rejects.toThrow();
    expect(ranges).toHaveLength(3);
  });

  it('refuses to go without a published checksum', async () => {
    releaseUrl += '/elsewhere';
    await expect(run()).rejects.toThrow('no checksum is published');
  });
});
