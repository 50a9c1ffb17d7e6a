import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { expect } from './expect';
import { type Desktop, type DesktopOptions, launchDesktop } from './launchDesktop';
import { keepPeers } from './meeting';
import { createReaper, type Reaper } from './reap';
import { findTestElectron } from './runtime/findTestElectron';
import { type Display, startDisplay } from './startDisplay';
import { type Host, type HostOptions, startHost } from './startHost';
import { type MeetingServer, startMeetingServer } from './startMeetingServer';
import { type ReportRelay, startReportRelay } from './startReportRelay';

export { expect };

interface GuestOptions {
  /** What the site may use without asking; camera and microphone unless told otherwise. */
  permissions?: string[];
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Lines of the camera's picture; few unless told otherwise, because every camera of a test is encoded in software. */
  lines?: 360 | 720;
  /** As if its user had told the browser to trust the host's certificate. */
  ignoreHTTPSErrors?: boolean;
}

interface TestFixtures {
  /** Marks the test's processes and fails it where one is left. */
  reaper: Reaper;
  /** Starts hosts; they end with the test. */
  hosts: { start(options?: Partial<HostOptions>): Promise<Host> };
  /** A host on the worker's livekit-server, with a database of its own. */
  host: Host;
  /** A page in a browser context of its own, not signed in anywhere. */
  guest: (options?: GuestOptions) => Promise<Page>;
  /** A page of `host`, signed in as its owner. */
  owner: Page;
  /** Starts desktop apps; they quit with the test. Skips the test where Electron cannot be had. */
  desktops: { launch(options?: Partial<DesktopOptions>): Promise<Desktop> };
  /** The desktop app with an empty data folder. */
  desktop: Desktop;
  /** A virtual screen with a window manager, and no other program's window at first. */
  display: Display;
}

interface WorkerFixtures {
  workerReaper: Reaper;
  /** Tells the hosts what the worker's livekit-server reports, as a host's own server does. */
  reports: ReportRelay;
  /** A real livekit-server; a test that kills it starts it again. */
  meetingServer: MeetingServer;
  workerDisplay: Display;
}

const DEVICES = ['camera', 'microphone'];

/** As if the person had chosen it in an earlier meeting; what they choose in the test stays. */
function chooseLines(lines: number): void {
  // A page without an address of its own has no storage, and no camera either.
  if (location.protocol.startsWith('http'))
    localStorage['parley.picture'] ??= JSON.stringify({ state: { lines }, version: 1 });
}

/** Playwright's test with Parley's real parts. Everything listens on free ports of 127.0.0.1. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  workerReaper: [
    async ({ browserName: _none }, use) => {
      const reaper = createReaper();
      await use(reaper);
      await reaper.reap();
    },
    { scope: 'worker' },
  ],

  reports: [
    async ({ browserName: _none }, use) => {
      const relay = await startReportRelay();
      await use(relay);
      await relay.close();
    },
    { scope: 'worker' },
  ],

  meetingServer: [
    async ({ workerReaper, reports }, use) => {
      const server = await startMeetingServer(workerReaper.env, { webhook: reports.url, departureS: 1 });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  workerDisplay: [
    async ({ workerReaper }, use) => {
      const display = await startDisplay(workerReaper.env);
      await use(display);
      await display.stop();
    },
    { scope: 'worker' },
  ],

  display: async ({ workerDisplay }, use) => {
    await use(workerDisplay);
    await workerDisplay.clear();
  },

  reaper: async ({ browserName: _none }, use) => {
    const reaper = createReaper();
    await use(reaper);
    await reaper.reap();
  },

  hosts: async ({ meetingServer, reaper, reports }, use) => {
    const started: Host[] = [];
    const told: (() => void)[] = [];
    await use({
      async start(options) {
        const host = await startHost({ meetingServer, baseEnv: reaper.env, ...options });
        started.push(host);
        told.push(reports.tell(host.url));
        return host;
      },
    });
    for (const tellNoMore of told) tellNoMore();
    await Promise.all(started.map((host) => host.dispose()));
  },

  host: async ({ hosts }, use) => {
    await use(await hosts.start());
  },

  guest: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ permissions = DEVICES, lines = 360, ...options } = {}) => {
      const context = await browser.newContext({ permissions, ...options });
      contexts.push(context);
      await context.addInitScript(keepPeers);
      await context.addInitScript(chooseLines, lines);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  owner: async ({ host, guest }, use) => {
    const page = await guest();
    const session = await page.request.post(`${host.url}/api/v1/session`, { data: { key: host.apiKey } });
    expect(session.ok(), await session.text()).toBe(true);
    await page.goto(host.url);
    await use(page);
  },

  desktops: async ({ display, reaper }, use) => {
    const electron = await findTestElectron(process.env);
    // In CI a missing runtime is a failure; on a person's machine it is a loud skip.
    test.skip('missing' in electron && !process.env.CI, 'missing' in electron ? electron.missing : '');
    if ('missing' in electron) throw new Error(electron.missing);
    const launched: Desktop[] = [];
    await use({
      async launch(options) {
        const env = { ...reaper.env, DISPLAY: display.name };
        const desktop = await launchDesktop({ program: electron.program, env, ...options });
        launched.push(desktop);
        return desktop;
      },
    });
    await Promise.all(launched.map((desktop) => desktop.close()));
  },

  desktop: async ({ desktops }, use) => {
    await use(await desktops.launch());
  },
});
