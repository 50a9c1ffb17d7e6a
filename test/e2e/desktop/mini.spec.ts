import type { ElectronApplication, Page } from '@playwright/test';
import {
  cameraTile,
  createRoom,
  expectMovingPicture,
  expectSound,
  join,
  keepPeers,
  readLink,
} from '../../support/meeting';
import { expect, test } from '../../support/test';

/** Pictures that have been received so far, whoever they are of. */
function receivedFrames(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const received = reports.flatMap((report) => [...report.values()]).filter(({ kind }) => kind === 'video');
    return received.reduce((sum: number, { framesReceived = 0 }) => sum + Number(framesReceived), 0);
  });
}

const main = (app: ElectronApplication, what: 'minimize' | 'restore') =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/room/'));
    if (wanted === 'minimize') window?.hide();
    else window?.show();
  }, what);

test('the call goes on in a small window on top, and receives no pictures that nobody sees', async ({
  desktop,
  guest,
}) => {
  const { page, app } = desktop;
  await page.addInitScript(keepPeers);
  await page.reload();
  await createRoom(page, 'Daily');
  const link = await readLink(page, 'Daily', 'Speakers');
  const bo = await guest();
  await bo.goto(link);
  await join(bo, 'Bo');
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');
  await expectMovingPicture(cameraTile(page, 'Bo'));

  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+M');
  const mini = await opening;
  await main(app, 'minimize');
  await expectMovingPicture(mini.getByTestId('mini-tile').filter({ hasText: 'Bo' }));
  const facts = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === 'about:blank');
    return { isOnTop: window?.isAlwaysOnTop(), isVisible: window?.isVisible() };
  });
  expect(facts).toEqual({ isOnTop: true, isVisible: true });
  await mini.getByRole('button', { name: 'Mute microphone' }).click();
  await expect(cameraTile(bo, 'Ada').getByRole('img', { name: 'Muted' })).toBeVisible();
  // Nothing else may open windows, by this name or any other.
  expect(await page.evaluate(() => window.open('about:blank', 'another'))).toBeNull();

  const closed = mini.waitForEvent('close');
  await mini.getByRole('button', { name: 'Close mini window' }).click();
  await closed;
  await expect
    .poll(
      async () => {
        const before = await receivedFrames(page);
        await expectSound(page);
        return (await receivedFrames(page)) - before;
      },
      { message: 'pictures stop while sound goes on' },
    )
    .toBe(0);
  await main(app, 'restore');
  await expectMovingPicture(cameraTile(page, 'Bo'));
});
