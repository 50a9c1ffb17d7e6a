import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStaticPage } from './createStaticPage';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Parley</title>');
  await writeFile(join(folder, 'assets', 'large-1234abcd.wasm'), Buffer.alloc(2_100_000, 1));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const request = (accepted = '') => new Request('http://localhost/', { headers: { 'accept-encoding': accepted } });

test.each(['', 'gzip', 'br'])(
  'the page is served with the same tag as long as it is the same, as %j',
  async (accepted) => {
    const page = await createStaticPage(folder);
    const [first, second] = [await page.respond('/', request(accepted)), await page.respond('/', request(accepted))];
    expect(first?.headers.get('etag')).toBe(second?.headers.get('etag'));
    expect(first?.headers.get('content-encoding')).toBe(accepted || null);
    expect(await first?.arrayBuffer()).toEqual(await second?.arrayBuffer());
  },
);

test.each([
  ['/', 'index.html', 503],
  ['/assets/large-1234abcd.wasm', 'assets/large-1234abcd.wasm', undefined],
])('%s is not there while its file is away, and is served again once that is back', async (address, file, status) => {
  const page = await createStaticPage(folder);
  await rm(join(folder, file));
  for (const accepted of ['', 'gzip']) expect((await page.respond(address, request(accepted)))?.status).toBe(status);
  await writeFile(join(folder, file), 'back');
  for (const accepted of ['', 'gzip']) expect((await page.respond(address, request(accepted)))?.status).toBe(200);
});
