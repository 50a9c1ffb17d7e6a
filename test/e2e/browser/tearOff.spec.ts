import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { cameraTile, expectMovingPicture } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

/** The others show little, so that the machine has one stage to draw. */
const SMALL = { width: 760, height: 420 };

/** Width of each picture that is being received, by the ids of their tracks at the receiver. */
function receivedWidths(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const received = reports.flatMap((report) => [...report.values()]);
    return received
      .filter(({ type, kind, framesDecoded }) => type === 'inbound-rtp' && kind === 'video' && framesDecoded > 0)
      .map(({ frameWidth }) => Number(frameWidth));
  });
}

test('tiles in windows of their own: one picture for both, its size by the window, closing either leaves the other', async ({
  host,
  guest,
  meetingServer,
}) => {
  const enter = async (identity: string, cam: string, viewport?: typeof SMALL, lines?: 720) => {
    const page = await guest({ viewport, lines });
    const token = await mintToken(meetingServer, { room: 'Walls', identity });
    const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam, join: '1' };
    await page.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    return page;
  };
  const bo = await enter('Bo', '1', SMALL, 720);
  await openSlides(bo.context(), 'rgb(200, 40, 40)');
  const ada = await enter('Ada', '0');
  const popup = async (open: () => Promise<void>) => {
    const opening = ada.waitForEvent('popup');
    await open();
    return opening;
  };
  const stageTile = cameraTile(ada, 'Bo');
  await expectMovingPicture(stageTile);

  const apart = await test.step('a camera moves out, with the picture that is received already', async () => {
    await stageTile.hover();
    await stageTile.getByRole('button', { name: 'View of Bo' }).click();
    const opened = await popup(() => ada.getByRole('menuitem', { name: 'Open in a window of its own' }).click());
    const tile = cameraTile(opened, 'Bo');
    await expectMovingPicture(tile);
    await expect(opened).toHaveTitle('Bo · Parley');
    await expect(stageTile).toHaveCount(0);
    await expect(ada.getByText('1 tile is in a window of its own')).toBeVisible();
    expect(await receivedWidths(ada)).toHaveLength(1);
    await expect(tile.getByRole('img', { name: 'Muted' })).toBeVisible();
    await expectAccessible(opened, 'tile in a window of its own', ada);
    return opened;
  });

  await test.step('the size of the window counts, and the page may be hidden', async () => {
    await apart.setViewportSize({ width: 320, height: 180 });
    await expect.poll(() => receivedWidths(ada)).toEqual([320]);
    await apart.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => receivedWidths(ada)).toEqual([1280]);
    await ada.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expectMovingPicture(cameraTile(apart, 'Bo'));
    await ada.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'));
  });

  await test.step('its keys are those of the call, and its own', async () => {
    await apart.locator('main').dblclick();
    await expect(apart.locator('figure:fullscreen')).toHaveCount(1);
    await apart.keyboard.press('f');
    await expect(apart.locator('figure:fullscreen')).toHaveCount(0);
    await apart.keyboard.press('Control+Shift+P');
    await expect(ada.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
    await apart.keyboard.press('Control+Shift+P');
  });

  await test.step('closing the window brings the tile back', async () => {
    await apart.close();
    await expectMovingPicture(stageTile);
    await expect(ada.getByText('in a window of its own')).toHaveCount(0);
  });

  await test.step('a browser that allows no window says so', async () => {
    await ada.evaluate(() => {
      const { open } = window;
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await ada.keyboard.press('Shift+W');
    await expect(ada.getByRole('alert').getByText('A window of its own was refused')).toBeVisible();
    await expect(stageTile).toBeVisible();
  });

  await test.step('a share and a camera at once; the share is zoomed there and goes when it ends, all go with the call', async () => {
    await bo.getByRole('button', { name: 'Share screen' }).click();
    const share = ada.locator('[data-kind="share"]');
    await expectMovingPicture(share);
    const shareWindow = await popup(() => ada.keyboard.press('Shift+W'));
    const cameraWindow = await popup(() => ada.keyboard.press('Shift+W'));
    await expectMovingPicture(shareWindow.locator('[data-kind="share"]'));
    await expectMovingPicture(cameraTile(cameraWindow, 'Bo'));
    await expect(ada.getByText('2 tiles are in windows of their own')).toBeVisible();
    await shareWindow.bringToFront();
    await shareWindow.locator('main').click();
    await shareWindow.keyboard.press('+');
    await expect(shareWindow.getByTestId('zoom')).toHaveAttribute('data-scale', '1.4');
    // What is drawn with there is put away there.
    await shareWindow.keyboard.press('Shift+D');
    await shareWindow.getByRole('group', { name: 'Drawing' }).getByRole('button', { name: 'Arrow' }).click();
    await shareWindow.keyboard.press('Escape');
    await expect(shareWindow.getByRole('button', { name: 'Draw on this share' })).toBeFocused();
    const closed = shareWindow.waitForEvent('close');
    await bo.getByRole('button', { name: 'Stop sharing' }).click();
    await closed;
    await expect(ada.getByText('1 tile is in a window of its own')).toBeVisible();
    await expectMovingPicture(cameraTile(cameraWindow, 'Bo'));
    const gone = cameraWindow.waitForEvent('close');
    await ada.getByRole('button', { name: 'Leave', exact: true }).click();
    await gone;
  });
});
