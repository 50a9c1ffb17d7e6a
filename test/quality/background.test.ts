import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../support/runtime/findBrowser';
import type { measureQuality, Quality } from './page/measureQuality';
import type { PipelineName } from './page/pipelines';
import { mean } from './page/scores';
import { type QualityPage, startQualityPage } from './startQualityPage';

/**
 * For how many frames a still is shown. LiveKit's processors are one frame late and remember nothing; ours remembers the
 * still before for most of a second, as no camera changes its scene between two frames.
 */
const REPEATS: Record<PipelineName, number> = { processors: 2, ours: 30 };

let page: QualityPage;
let browser: Browser;
const quality: Partial<Record<PipelineName, Quality>> = {};

beforeAll(async () => {
  page = await startQualityPage();
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  for (const pipeline of ['processors', 'ours'] as const) quality[pipeline] = await measure(pipeline);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await page?.dispose();
});

test('loses no frame', () => expect(of('ours').dropped).toBe(0));

test('finds people at least as well as LiveKit’s processors, sitting and moving', () => {
  const overlap = (pipeline: PipelineName) => mean([...of(pipeline).stills, ...of(pipeline).moving]);
  expect(overlap('ours'), told()).toBeGreaterThanOrEqual(overlap('processors'));
});

test('flickers half as much at most while nobody moves', () => {
  expect(of('ours').flicker, told()).toBeLessThanOrEqual(of('processors').flicker / 2);
});

async function measure(pipeline: PipelineName): Promise<Quality> {
  const opened = await browser.newPage();
  await opened.goto(page.url);
  await opened.waitForFunction(() => document.title === 'ready');
  const options = { pipeline, width: 640, height: 360, repeats: REPEATS[pipeline], sitting: 12, swaying: 12 };
  const measured = await opened.evaluate(
    (asked) => (window as unknown as { measureQuality: typeof measureQuality }).measureQuality(asked),
    options,
  );
  await opened.close();
  return measured;
}

function of(pipeline: PipelineName): Quality {
  const measured = quality[pipeline];
  if (!measured) throw new Error(`Nothing is known of ${pipeline}`);
  return measured;
}

/** Both, for whoever reads of a failure. */
function told(): string {
  return JSON.stringify(quality);
}
