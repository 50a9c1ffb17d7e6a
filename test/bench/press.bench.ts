import { chromium, type Page } from '@playwright/test';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { addProbe } from './addProbe';
import { addressWithToken, launchOptions } from './benchClients';
import { compare } from './benchResult';

/**
 * From a press until the menu of a call is there: the first press, which draws what was fetched ahead, against the second.
 * React alone would keep the first one waiting for three tenths of a second.
 */
const ROUNDS = 5;

declare global {
  interface Window {
    /** Milliseconds from the last press to its menu; undefined until it is there. */
    pressTook: number | undefined;
  }
}

const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
try {
  const rounds: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const address = await addressWithToken(`${host.url}/connect`, meetingServer, 'near');
    const pair = await measure(`${address}&join=1&mic=0&cam=0`);
    // The first round warms the disk's and the host's caches and does not count.
    if (round > 0) rounds.push(pair);
  }
  const figure = { name: 'menu: first press to menu', unit: 'ms', baseline: 'the second press', goal: 4 };
  console.log(JSON.stringify(compare(figure, rounds)));
} finally {
  await host.dispose();
  await meetingServer.stop();
}

async function measure(url: string): Promise<{ ours: number; baseline: number }> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await addProbe(page, installPressProbe);
    await page.goto(url);
    const isFetched = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/clicks-'));
    await page.waitForFunction(isFetched, undefined, { timeout: 60_000 });
    const ours = await press(page);
    const baseline = await press(page);
    return { ours, baseline };
  } finally {
    await browser.close();
  }
}

async function press(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const took = await page.waitForFunction(() => window.pressTook);
  const value = await took.jsonValue();
  if (value === undefined) throw new Error('The probe said nothing');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  return value;
}

/** Runs in the page, and refers to nothing outside itself. */
function installPressProbe(): void {
  let pressedAt = 0;
  const onPress = () => {
    pressedAt = performance.now();
    window.pressTook = undefined;
  };
  window.addEventListener('pointerdown', onPress, true);
  new MutationObserver(() => {
    if (document.querySelector('[role="menu"]')) window.pressTook ??= performance.now() - pressedAt;
  }).observe(document, { childList: true, subtree: true });
}
