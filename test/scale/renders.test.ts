import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/runtime/findBrowser';
import type { CrowdRoom } from './page/CrowdRoom';
import type { Renders } from './page/countRenders';

/** In the meeting besides us. */
const PEOPLE = 100;
/** Whoever is drawn for one change is drawn by its next frames. Frames. */
const FRAMES = 4;

/** How many components are called for each at which React begins, on average. */
const MOST_BELOW = 8;

type CrowdWindow = { crowd: { room: CrowdRoom; take(): Renders } };

let folder: string;
let site: Server;
let browser: Browser;
const page = (): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-scale-'));
  await build({
    root: join(dirname(fileURLToPath(import.meta.url)), 'page'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    // Names are kept, so that a failure says who was drawn.
    build: { outDir: folder, emptyOutDir: true, minify: false, target: 'esnext' },
  });
  site = serve(folder);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('with a page of 25 of a hundred people', () => {
  let crowd: Page;
  beforeAll(async () => {
    crowd = await open(`?people=${PEOPLE}`);
  });
  afterAll(() => crowd.close());

  test('shows 25 at most', async () => {
    expect(await crowd.getByTestId('tile').count()).toBe(25);
  });
  test('20 changes of the speaker draw little', async () => expectFew(await speakers(crowd), 61));
  test('20 microphones that go off or on draw one tile each', async () => expectFew(await mutes(crowd), 20));
  test('20 who join draw little', async () => expectFew(await joins(crowd), 80));
  test('100 pictures that arrive draw nothing', async () => expectFew(await pictures(crowd), 0));
});

describe('with a tile for each of a hundred people', () => {
  let crowd: Page;
  beforeAll(async () => {
    crowd = await open(`?people=${PEOPLE}&all`);
  });
  afterAll(() => crowd.close());

  test('20 changes of the speaker draw the two tiles that change', async () => expectFew(await speakers(crowd), 113));
  test('20 microphones that go off or on draw one tile each', async () => expectFew(await mutes(crowd), 20));
  test('100 pictures that arrive draw nothing', async () => expectFew(await pictures(crowd), 0));
});

function expectFew({ begun, called, byName }: Renders, most: number): void {
  expect(begun, JSON.stringify(byName)).toBeLessThanOrEqual(most);
  // What lies below is small everywhere: a label, a sign, a button.
  expect(called, JSON.stringify(byName)).toBeLessThanOrEqual(most * MOST_BELOW);
}

async function open(query: string): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  const errors: string[] = [];
  opened.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await opened.goto(`${page()}/${query}`);
  await opened
    .waitForFunction(() => document.title === 'ready')
    .catch((error: unknown) => {
      throw new Error(`The page did not start: ${errors.join('\n')}`, { cause: error });
    });
  await settle(opened);
  return opened;
}

/** What is drawn while something happens twenty times, each in frames of its own. */
async function during(on: Page, times: number, what: string): Promise<Renders> {
  await settle(on);
  return on.evaluate(
    async ([times, what, frames]) => {
      const { room, take } = (window as unknown as CrowdWindow).crowd;
      const frame = () => new Promise(requestAnimationFrame);
      take();
      for (let index = 0; index < times; index += 1) {
        if (what === 'speaker') {
          if (index > 0) room.speak(index - 1, false);
          room.speak(index, true);
        }
        if (what === 'mute') room.mute(index, true);
        if (what === 'join') room.join(1000 + index, 1);
        if (what === 'picture') room.subscribe(index);
        // Pictures come all at once.
        if (what === 'picture' && index < times - 1) continue;
        for (let passed = 0; passed < frames; passed += 1) await frame();
      }
      const taken = take();
      if (what === 'speaker') room.speak(times - 1, false);
      return taken;
    },
    [times, what, FRAMES] as const,
  );
}

const speakers = (on: Page) => during(on, 20, 'speaker');
const mutes = (on: Page) => during(on, 20, 'mute');
const joins = (on: Page) => during(on, 20, 'join');
const pictures = (on: Page) => during(on, 100, 'picture');

/** Until nothing has been drawn for two seconds: some news are gathered before they are said. */
async function settle(on: Page): Promise<void> {
  await on.evaluate(async () => {
    const { take } = (window as unknown as CrowdWindow).crowd;
    const QUIET_FRAMES = 120;
    for (let quiet = 0; quiet < QUIET_FRAMES; quiet += 1) {
      await new Promise(requestAnimationFrame);
      if (take().called > 0) quiet = 0;
    }
  });
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function serve(root: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(root, pathname === '/' ? 'index.html' : pathname);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
}
