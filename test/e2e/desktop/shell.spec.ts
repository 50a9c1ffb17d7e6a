import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../../scripts/lib/projectRoot';
import { freePort } from '../../support/freePort';
import type { Desktop } from '../../support/launchDesktop';
import { createRoom, join as joinMeeting } from '../../support/meeting';
import type { Host } from '../../support/startHost';
import { expect, test } from '../../support/test';
import { waitUntil } from '../../support/waitUntil';

/** What the platform's own objects tell of the page, asked in the main world. */
const insideThePage = () => ({
  node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  origin: window.origin,
  opened: window.open('about:blank') !== null,
});

const homeOf = (page: Page) => page.getByRole('heading', { name: 'Rooms', exact: true });

/** Starts the app a second time, as the system does for a link, and waits for that process to end. */
async function startAgain(desktop: Desktop, link: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  const program = await desktop.app.evaluate(({ app }) => app.getPath('exe'));
  const again = spawn(program, ['--no-sandbox', PROJECT_ROOT, link], {
    env: { ...env, PARLEY_DATA: desktop.dataFolder },
    stdio: 'ignore',
  });
  const [code] = await once(again, 'exit');
  return code;
}

/** A room on the host, and the link that opens it in the desktop. */
async function linkToNewRoom(host: Host, roomName: string): Promise<string> {
  const response = await fetch(`${host.url}/api/v1/rooms`, {
    method: 'POST',
    headers: { 'x-api-key': host.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ roomName }),
  });
  expect(response.status).toBe(201);
  const room = await response.json();
  return `parley://open?url=${encodeURIComponent(room.access.anonymous.speaker.url)}`;
}

test('starts to its rooms, in a page that is only a page', async ({ desktop }) => {
  const { page, app } = desktop;
  await expect(homeOf(page)).toBeVisible();
  expect(await page.evaluate(insideThePage)).toEqual({ node: [], origin: 'app://parley', opened: false });
  expect(app.windows()).toHaveLength(1);

  const asked = await page.evaluate(async () => {
    const ask = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return { camera: await ask('camera'), microphone: await ask('microphone'), place: await ask('geolocation') };
  });
  expect(asked).toEqual({ camera: 'granted', microphone: 'granted', place: 'denied' });

  const outside = await page.evaluate(async () => {
    const statusOf = async (path: string) => (await fetch(path)).status;
    return [await statusOf('/..%2f..%2fpackage.json'), await statusOf('/missing.js'), await statusOf('/some/route')];
  });
  expect(outside).toEqual([404, 404, 200]);
});

test('runs no script but its own', async ({ desktop }) => {
  const refused = desktop.page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  await desktop.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "mine"';
    document.head.append(script);
  });
  await refused;
  expect(await desktop.page.title()).not.toBe('mine');
});

test('opens the room of a link that it is started with', async ({ desktops, host }) => {
  const link = await linkToNewRoom(host, 'Far away');
  const { page } = await desktops.launch({ args: [link] });
  await expect(page.getByText('Far away').first()).toBeVisible();
});

test('takes over the link of a second start', async ({ desktop, host, reaper, display }) => {
  await expect(homeOf(desktop.page)).toBeVisible();
  const env = { ...reaper.env, DISPLAY: display.name };
  const link = await linkToNewRoom(host, 'Second start');
  expect(await startAgain(desktop, link, env)).toBe(0);
  await expect(desktop.page.getByText('Second start').first()).toBeVisible();
});

test('says that a link is malformed, and goes on', async ({ desktop, reaper, display }) => {
  await expect(homeOf(desktop.page)).toBeVisible();
  await startAgain(desktop, 'parley://%E0%A4%A', { ...reaper.env, DISPLAY: display.name });
  await expect(desktop.page.getByText('neither a link to a room').first()).toBeVisible();
  await expect(homeOf(desktop.page)).toBeVisible();
});

test('loads a page that died again, and says so', async ({ desktop }) => {
  await expect(homeOf(desktop.page)).toBeVisible();
  await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  // Playwright counts a page that has crashed once as lost, so the window itself is asked.
  await waitUntil('the page says what happened', () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      const text = 'document.body.innerText.includes("had to be loaded again")';
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text);
    }),
  );
});

test('asks before its window goes with something that is not saved', async ({ desktop }) => {
  const { page, app } = desktop;
  await createRoom(page, 'Daily');
  await page.getByRole('button', { name: 'More for Daily' }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Weekly');
  // The system's own question, which nobody here can press: answered as its buttons are counted.
  const close = (answer: number) =>
    app.evaluate(async ({ BrowserWindow, dialog }, response) => {
      const asked = new Promise<string[] | undefined>((resolve) => {
        dialog.showMessageBox = async (_window: unknown, options?: Electron.MessageBoxOptions) => {
          resolve(options?.buttons);
          return { response, checkboxChecked: false };
        };
      });
      BrowserWindow.getAllWindows()[0]?.close();
      return asked;
    }, answer);
  expect(await close(1)).toEqual(['Leave', 'Stay']);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Weekly');
  const closed = page.waitForEvent('close');
  await close(0);
  await closed;
});

test('closes a window whose page hangs in a call, when that is answered', async ({ desktop }) => {
  const { page, app } = desktop;
  await createRoom(page, 'Daily');
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await joinMeeting(page, 'Ada');
  const exited = once(app.process(), 'exit');
  const asked = app.evaluate(({ BrowserWindow, dialog }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return new Promise<string[] | undefined>((resolve) => {
      dialog.showMessageBox = async (_window: unknown, options?: Electron.MessageBoxOptions) => {
        resolve(options?.buttons);
        return { response: 0, checkboxChecked: false };
      };
      // Not to be waited for: it never ends.
      void window?.webContents.executeJavaScript('for (;;);');
      window?.close();
    });
  });
  expect(await asked).toEqual(['Close anyway', 'Wait']);
  await exited;
});

test('is found where it was left', async ({ desktops }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parley-desktop-'));
  const place = { x: 120, y: 90, width: 900, height: 640 };
  const first = await desktops.launch({ dataFolder });
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.close();
  const second = await desktops.launch({ dataFolder });
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: place.width, height: place.height });
  await second.close();
  await rm(dataFolder, { recursive: true });
});

test('takes the next port where another program has its own', async ({ desktops, reaper, display }) => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  // The launcher chooses a port too; the command line wins over the environment.
  const env = { ...reaper.env, DISPLAY: display.name };
  const { page } = await desktops.launch({ env, args: [`--http-port=${port}`] });
  await expect(homeOf(page)).toBeVisible();
  const health = () =>
    fetch(`http://127.0.0.1:${port + 1}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
  await waitUntil('the next port answers', health);
  other.close();
});

test('leaves nothing running when it is killed', async ({ desktop, reaper }) => {
  const ready = () =>
    fetch(`${desktop.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  await waitUntil('the meeting server runs', ready);
  const before = await reaper.survivors();
  expect(before.some(({ command }) => command.includes('livekit.yaml'))).toBe(true);
  desktop.app.process().kill('SIGKILL');
  await waitUntil('every process has ended', async () => (await reaper.survivors()).length === 0, 5000);
});

test('stops quickly and completely when the system asks it to', async ({ desktop, reaper }) => {
  const ready = () =>
    fetch(`${desktop.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  await waitUntil('the meeting server runs', ready);
  const exited = once(desktop.app.process(), 'exit');
  desktop.app.process().kill('SIGTERM');
  expect((await exited)[0]).toBe(0);
  await waitUntil('every process has ended', async () => (await reaper.survivors()).length === 0, 5000);
});
