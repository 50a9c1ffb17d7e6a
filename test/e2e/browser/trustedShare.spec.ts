import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { followHues, type Hue, huesOf } from '../../support/hues';
import { join } from '../../support/meeting';
import { shareSlides } from '../../support/shareSlides';
import { arrivingLoudness, arrivingSides } from '../../support/sound/voices';
import type { Host } from '../../support/startHost';
import { expect, test } from '../../support/test';

const RED = 'rgb(210, 30, 30)';
const BLUE = 'rgb(30, 30, 210)';
const GREEN = 'rgb(20, 160, 40)';

// Playwright mutes Chromium, and a tab's sound is then captured as silence.
test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--mute-audio'] }),
});

const sidOf = (tile: Locator) =>
  tile
    .locator('video')
    .evaluate((video: HTMLVideoElement) =>
      video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0]?.id : undefined,
    );

/** Ada looks, nobody's camera is seen, and others come by the link. */
async function adaEnters(host: Host, guest: () => Promise<Page>): Promise<{ ada: Page; link: string }> {
  const config = { join: { camera: false, microphone: false } };
  const room = await hostRest(host).makeRoom({ roomName: 'Review', config });
  const ada = await guest();
  await ada.goto(room.moderatorUrl);
  await join(ada, 'Ada');
  return { ada, link: room.speakerUrl };
}

async function inMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'How to share' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('others see a share still, dark and in part, and it stays the same publication', async ({ host, guest }) => {
  const { ada, link } = await adaEnters(host, guest);
  const bo = await guest({ permissions: ['microphone'] });
  const slides = await shareSlides(bo.context(), RED, RED);
  await bo.goto(link);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  const seen = ada.locator('[data-testid="tile"][data-kind="share"]');
  const shows = (left: Hue, right = left) => expect.poll(() => huesOf(seen)).toEqual([left, right]);
  await shows('red');
  const sid = await sidOf(seen);

  await inMenu(bo, 'Pause sharing');
  await expect(seen).toContainText('Paused');
  await expect(bo.getByText('Others see a still picture of your share.')).toBeVisible();
  await slides.paint(BLUE, GREEN);
  // Whoever comes now gets the still picture too.
  const cy = await guest({ permissions: ['microphone'] });
  await cy.goto(link);
  await join(cy, 'Cy');
  const late = cy.locator('[data-testid="tile"][data-kind="share"]');
  await expect.poll(() => huesOf(late)).toEqual(['red', 'red']);
  await expect(late).toContainText('Paused');
  await shows('red');

  await bo.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('blue', 'green');
  await expect(seen).not.toContainText('Paused');

  await inMenu(bo, 'What others see');
  const view = bo.getByRole('dialog', { name: 'What others see' });
  await view.getByRole('button', { name: 'Hide', exact: true }).click();
  await shows('dark');
  await expect(view).toContainText('Others see a dark picture');
  await view.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('blue', 'green');

  await view.getByRole('button', { name: 'Show a part only' }).click();
  await expectAccessible(bo, 'a part of a share');
  await bo.getByRole('slider', { name: 'Left edge' }).fill('50');
  await bo.getByRole('button', { name: 'Show this part' }).click();
  await shows('green');

  // Another tab in its place, while others see a still picture of the first.
  await view.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(view).toContainText('Others see a still picture');
  const story = await followHues(seen);
  await slides.retire();
  await shareSlides(bo.context(), RED, BLUE);
  await view.getByRole('button', { name: 'Swap', exact: true }).click();
  await expect.poll(async () => (await story.frames()).length).toBeGreaterThan(5);
  await bo.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('red', 'blue');
  expect(await story.scenes()).toEqual(['green', 'red|blue']);
  expect(await sidOf(seen)).toBe(sid);
});

/** What a page sends of its share's picture. */
const sent = (page: Page) =>
  page.evaluate(() => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const senders = keptPeers.flatMap((peer) => peer.getSenders());
    const [sender] = senders.filter(({ track }) => track?.kind === 'video');
    return {
      hint: sender?.track?.contentHint,
      rates: sender?.getParameters().encodings.map((one) => one.maxFramerate),
    };
  });

test('a running share takes another source, loses and regains its sound, and changes its size and pace', async ({
  host,
  guest,
}) => {
  const { ada, link } = await adaEnters(host, guest);
  // Nothing but the share is heard of Bo, whose browser hands out no frames.
  const bo = await guest({ permissions: [] });
  await bo.addInitScript(() => {
    for (const name of ['MediaStreamTrackProcessor', 'MediaStreamTrackGenerator']) Reflect.deleteProperty(window, name);
  });
  const first = await shareSlides(bo.context(), RED, RED);
  await first.hum();
  await bo.goto(link);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  const seen = ada.locator('[data-testid="tile"][data-kind="share"]');
  await expect.poll(() => huesOf(seen)).toEqual(['red', 'red']);
  const sid = await sidOf(seen);
  const story = await followHues(seen);
  const shows = (...scenes: string[]) => expect.poll(story.scenes).toEqual(scenes);

  await first.retire();
  const second = await shareSlides(bo.context(), BLUE, BLUE);
  await second.hum();
  await inMenu(bo, 'Share something else instead');
  await shows('red', 'blue');

  await inMenu(bo, 'What others see');
  const view = bo.getByRole('dialog', { name: 'What others see' });
  const heard = expect.poll(() => arrivingLoudness(ada), { message: 'loudness of the share' });
  await heard.toBeGreaterThan(-40);
  const sound = view.getByRole('switch', { name: 'Sound goes along' });
  await sound.click();
  await heard.toBeLessThan(-70);
  await sound.click();
  await heard.toBeGreaterThan(-40);
  // The tab plays on the left alone.
  const sides = async () => {
    const [left, right] = await arrivingSides(ada);
    return left - right;
  };
  await expect.poll(sides, { message: 'left is louder than right, in decibels' }).toBeGreaterThan(20);

  expect((await sent(bo)).hint).toBe('text');
  await view.getByText('Motion and video').click();
  await expect.poll(async () => (await sent(bo)).hint).toBe('motion');
  await view.getByText('Text and detail').click();
  await expect.poll(async () => (await sent(bo)).hint).toBe('text');
  await view.getByRole('combobox', { name: 'Resolution' }).selectOption('480 lines');
  const last = async () => (await story.frames()).at(-1);
  await expect.poll(async () => (await last())?.height).toBe(480);
  await view.getByRole('combobox', { name: 'Pictures a second' }).selectOption('5');
  await expect.poll(async () => (await sent(bo)).rates?.at(-1)).toBe(5);
  const pauses = async () => {
    const times = (await story.frames()).slice(-8).map(({ at }) => at);
    return Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)));
  };
  await expect.poll(pauses).toBeGreaterThan(150);

  await view.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(view).toContainText('Others see a still picture');
  await second.paint(GREEN, RED);
  const seenSoFar = (await story.frames()).length;
  await expect.poll(async () => (await story.frames()).length).toBeGreaterThan(seenSoFar + 10);
  await view.getByRole('button', { name: 'Hide', exact: true }).click();
  await shows('red', 'blue', 'dark');
  await view.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('red', 'blue', 'dark', 'green|red');
  expect(await sidOf(seen)).toBe(sid);
});
