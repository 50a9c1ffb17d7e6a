import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { SLIDES_TITLE } from './test/support/openSlides';
import { findBrowser } from './test/support/runtime/findBrowser';

/** Each worker runs a livekit-server, a host and a browser; with few pictures a second, one core carries them. */
const CORES_PER_WORKER = 1;

/** Whether they may be used is each context's permissions, so that a denied camera can be tested beside a granted one. */
const devices = [
  // Few pictures a second: every camera of a test is encoded in software.
  '--use-fake-device-for-media-stream=fps=10',
  '--autoplay-policy=no-user-gesture-required',
];
/** What getDisplayMedia gives without asking: the tab with this title, see `openSlides`. */
const share = `--auto-select-tab-capture-source-by-title=${SLIDES_TITLE}`;
/** Without a graphics card, pages are drawn sooner by the processor than by one that the processor plays. */
const drawing = ['--disable-gpu'];
/** Chromium's sandbox refuses to run for root. */
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // These only take pictures, see `shootScreen`.
  testIgnore: process.env.PARLEY_PICTURES ? [] : ['**/screens.spec.ts'],
  globalSetup: './test/support/globalSetup.ts',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: Math.max(1, Math.floor(availableParallelism() / CORES_PER_WORKER)),
  // Where browsers, encoders and a server share two cores, a test may want for time. The closing line counts what passed only
  // when it ran again as flaky, since that is a bug that hides; at home it fails.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // A trace films every page while the test runs, which takes more of a small machine than the test itself: `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: findBrowser(),
      args: [...devices, share, ...drawing, ...rootFlags],
    },
  },
  projects: [
    { name: 'browser', testDir: 'test/e2e/browser' },
    { name: 'desktop', testDir: 'test/e2e/desktop', workers: 1 },
  ],
});
