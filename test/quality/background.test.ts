import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../support/runtime/findBrowser';
import type { measureQuality, Quality } from './page/measureQuality';
import type { PipelineName } from './page/pipelines';
import { mean } from './page/scores';
import { type QualityPage, startQualityPage } from './startQualityPage';

/** How often LiveKit's processors, which keep nothing from frame to frame but are one late, have to see a still, and we. */
const REPEATS: Record<PipelineName, number> = { processors: 2, ours: 10 };

let page: QualityPage;
let browser: Browser;
const quality: Partial<Record<PipelineName, Quality>> = {};

beforeAll(async () => {
  page = await startQualityPage();
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  for (const pipeline of ['processors', 'ours'] as const) quality[pipeline] = await measure(pipeline);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await page?.dispose();
});

test('loses no frame', () => expect(of('ours').dropped).toBe(0));

test('finds people in stills at least as well as LiveKit’s processors', () => {
  expect(mean(of('ours').stills), told()).toBeGreaterThanOrEqual(mean(of('processors').stills));
});

test('draws their edges at least as well', () => {
  expect(of('ours').error, told()).toBeLessThanOrEqual(of('processors').error);
});

test('flickers half as much at most while nobody moves', () => {
  expect(of('ours').flicker, told()).toBeLessThanOrEqual(of('processors').flicker / 2);
});

test('follows somebody who moves as well', () => {
  expect(of('ours').moving, told()).toBeGreaterThanOrEqual(of('processors').moving);
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
