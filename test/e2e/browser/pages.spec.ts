import type { Page } from '@playwright/test';
import { cameraTile, expectMovingPicture, speakSteadily } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { expect, test } from '../../support/test';

/** Large enough for two rows of two tiles. */
const SMALL = { width: 560, height: 350 };
/** The others' pages show hardly anybody, so that the machine has the viewer's pictures to decode and few more. */
const TINY = { width: 320, height: 320 };

/** Who has a camera sits before those who have none, so Eve and Fay come onto the second page. */
const WITH_CAMERA = ['Bo', 'Chi', 'Dee', 'Eve'];
const WITHOUT_CAMERA = ['Fay'];

/** Names on the tiles that are shown, by the seats they have: rows from the top, each from the left. */
async function seats(page: Page): Promise<string[]> {
  const tiles = page.locator('[data-testid="tile"]');
  const found = await tiles.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y), identity: element.getAttribute('data-identity') ?? '' };
    }),
  );
  return found.sort((a, b) => a.y - b.y || a.x - b.x).map(({ identity }) => identity);
}

/** Pictures decoded so far, by the id of each video that is received. */
async function decodedFrames(page: Page): Promise<Map<string, number>> {
  const counts = await page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    return reports
      .flatMap((report) => [...report.values()])
      .filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'video')
      .map(({ id, framesReceived = 0 }): [string, number] => [String(id), Number(framesReceived)]);
  });
  return new Map(counts);
}

/** How many cameras really send to this page: those of which pictures arrived between two looks. */
async function runningVideos(page: Page, lookFor: () => Promise<unknown>): Promise<number> {
  const before = await decodedFrames(page);
  await lookFor();
  const after = await decodedFrames(page);
  return [...after].filter(([id, frames]) => frames > (before.get(id) ?? 0)).length;
}

test('six people are seen on two pages, and only those on the page are received', async ({
  host,
  guest,
  meetingServer,
}) => {
  // Six browsers' pages on one machine, four of which encode.
  test.slow();
  const enter = async (identity: string, how: { cam: string; viewport: typeof SMALL }) => {
    const page = await guest({ viewport: how.viewport });
    await page.addInitScript(speakSteadily);
    const token = await mintToken(meetingServer, { room: 'Six', identity });
    const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam: how.cam, join: '1' };
    await page.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    await expect(cameraTile(page, 'You')).toBeVisible();
    return page;
  };
  const ada = await enter('Ada', { cam: '0', viewport: SMALL });
  const others = new Map<string, Page>();
  for (const identity of WITH_CAMERA) others.set(identity, await enter(identity, { cam: '1', viewport: TINY }));
  for (const identity of WITHOUT_CAMERA) others.set(identity, await enter(identity, { cam: '0', viewport: TINY }));

  // The first page: ourselves, then those with a camera, in the order in which they came.
  const next = ada.getByRole('button', { name: 'Next page' });
  const previous = ada.getByRole('button', { name: 'Previous page' });
  await expect(ada.getByText('1/2')).toBeVisible();
  await expect(previous).toBeDisabled();
  await expect.poll(() => seats(ada)).toEqual(['Ada', 'Bo', 'Chi', 'Dee']);
  // In a window this low, pages are turned beside the tiles: they keep the height.
  const stage = await ada.getByRole('region', { name: 'Participants', exact: true }).boundingBox();
  const turns = await ada.getByRole('navigation', { name: 'Pages of participants' }).boundingBox();
  expect(turns?.x).toBeGreaterThanOrEqual((stage?.x ?? 0) + (stage?.width ?? SMALL.width));
  for (const name of ['Bo', 'Chi', 'Dee']) await expectMovingPicture(cameraTile(ada, name));
  await expect.poll(() => runningVideos(ada, () => expectMovingPicture(cameraTile(ada, 'Bo')))).toBe(3);

  await next.click();
  await expect(ada.getByText('2/2')).toBeVisible();
  await expect(next).toBeDisabled();
  await expect.poll(() => seats(ada)).toEqual(['Eve', 'Fay']);
  await expectMovingPicture(cameraTile(ada, 'Eve'));
  await expect.poll(() => runningVideos(ada, () => expectMovingPicture(cameraTile(ada, 'Eve')))).toBe(1);

  await previous.click();
  await expect.poll(() => seats(ada)).toEqual(['Ada', 'Bo', 'Chi', 'Dee']);
  for (const name of ['Bo', 'Chi', 'Dee']) await expectMovingPicture(cameraTile(ada, name));

  // Someone on the page speaks: nobody moves.
  await others.get('Chi')?.getByRole('button', { name: 'Unmute microphone' }).click();
  await expect(ada.locator('[data-identity="Chi"] [data-speaking="true"]')).toBeVisible();
  expect(await seats(ada)).toEqual(['Ada', 'Bo', 'Chi', 'Dee']);
  // On another page they are named, and found.
  await next.click();
  await expect.poll(() => seats(ada)).toEqual(['Eve', 'Fay']);
  await ada.getByRole('button', { name: 'Chi is speaking on page 1' }).click();
  await expect.poll(() => seats(ada)).toEqual(['Ada', 'Bo', 'Chi', 'Dee']);
  // Someone on the other page holds the floor: they change seats with one, and nobody else moves.
  await others.get('Fay')?.getByRole('button', { name: 'Unmute microphone' }).click();
  await expect.poll(() => seats(ada)).toEqual(['Ada', 'Bo', 'Chi', 'Fay']);
  // Someone leaves: one comes back to the seat that became free.
  await others.get('Bo')?.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect.poll(() => seats(ada)).toEqual(['Ada', 'Dee', 'Chi', 'Fay']);
  await expectMovingPicture(cameraTile(ada, 'Dee'));
  await next.click();
  await expect.poll(() => seats(ada)).toEqual(['Eve']);
});
