import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { cameraTile, expectMovingPicture } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** The picture that has come: its width in pixels, which track it is, and how it is drawn. */
function received(tile: Locator) {
  return tile.locator('video').evaluate((video: HTMLVideoElement) => ({
    width: video.videoWidth,
    track: (video.srcObject as MediaStream).getVideoTracks()[0]?.id,
    transform: getComputedStyle(video).transform,
  }));
}

/** The colour of the left, the middle and the right of a tile's picture, as `rgb` from 0 to 255 each. */
function coloursOf(tile: Locator) {
  return tile.locator('video').evaluate((video: HTMLVideoElement) => {
    const drawing = new OffscreenCanvas(3, 1).getContext('2d');
    if (!drawing || video.videoWidth === 0) return undefined;
    drawing.imageSmoothingEnabled = false;
    drawing.drawImage(video, 0, video.videoHeight / 2, video.videoWidth, 1, 0, 0, 3, 1);
    const { data } = drawing.getImageData(0, 0, 3, 1);
    const [left, middle, right] = [0, 4, 8].map((at) => ({ red: data[at] ?? 0, blue: data[at + 2] ?? 0 }));
    return { left, middle, right };
  });
}

/**
 * Runs in the page before its own scripts: a camera that sees red at its left, dark grey in its middle and blue at its
 * right. The browser's own sees nothing but black and white.
 */
function seeRedAndBlue(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1280, 720];
    const drawing = canvas.getContext('2d');
    let frames = 0;
    const draw = () => {
      if (!drawing) return;
      const colours = ['rgb(180, 60, 60)', 'rgb(70, 70, 70)', 'rgb(60, 60, 180)'];
      for (const [at, colour] of colours.entries()) {
        drawing.fillStyle = colour;
        drawing.fillRect((at * canvas.width) / 3, 0, canvas.width / 3, canvas.height);
      }
      // Something moves, so that there are frames.
      frames += 1;
      drawing.fillStyle = 'white';
      drawing.fillRect((frames * 16) % canvas.width, 0, 16, 16);
    };
    draw();
    setInterval(draw, 100);
    return canvas.captureStream(10);
  };
}

/** The light in the middle of a tile's picture, 0 to 255. */
async function greyOf(tile: Locator): Promise<number> {
  return (await coloursOf(tile))?.middle?.red ?? 0;
}

async function openPicture(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Devices and background' }).click();
  const dialog = page.getByRole('dialog', { name: 'Devices and background' });
  await dialog.getByRole('button', { name: 'Picture' }).click();
  return dialog;
}

test('what one changes in one’s own picture reaches the others on the same track, and nobody else sees it mirrored', async ({
  host,
  guest,
  meetingServer,
}) => {
  const enter = async (identity: string, cam: '0' | '1') => {
    const page = await guest({ permissions: cam === '1' ? ['camera', 'microphone'] : [] });
    const token = await mintToken(meetingServer, { room: 'Picture', identity });
    const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam, join: '1' };
    if (cam === '1') await page.addInitScript(seeRedAndBlue);
    await page.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    return page;
  };
  const ada = await enter('Ada', '1');
  const bo = await enter('Bo', '0');
  const [self, tile] = [cameraTile(ada, 'You'), cameraTile(bo, 'Ada')];
  await expectMovingPicture(tile);
  const dialog = await openPicture(ada);

  await test.step('seen as in a mirror by oneself only, or not', async () => {
    const isAsItIs = async () => {
      const { left, right } = (await coloursOf(tile)) ?? {};
      return left && right && left.red > 2 * left.blue && right.blue > 2 * right.red;
    };
    await expect.poll(isAsItIs, { message: 'red is at the left' }).toBe(true);
    expect((await received(tile)).transform).toBe('none');
    expect((await received(self)).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    await dialog.getByRole('switch', { name: 'Mirror my own picture' }).click();
    await expect.poll(async () => (await received(self)).transform).toBe('none');
    await expect.poll(isAsItIs, { message: 'red is still at the left' }).toBe(true);
  });

  const { track } = await received(tile);
  await test.step('another size on the same track', async () => {
    for (const [size, width] of [
      ['360p', 640],
      ['720p', 1280],
    ] as const) {
      await dialog.getByRole('radio', { name: size }).check();
      await expect(dialog.getByText(`Your camera gives ${width}×`)).toBeVisible();
      await expect.poll(() => received(tile), { message: size }).toMatchObject({ width, track });
    }
  });

  await test.step('brighter, and as the camera gives it again', async () => {
    const light = () => greyOf(tile);
    await expect.poll(light, { message: 'the camera as it is' }).toBeLessThan(85);
    const slider = dialog.getByRole('slider', { name: 'Brightness' });
    await slider.fill('80');
    await expect.poll(light, { message: 'brighter' }).toBeGreaterThan(105);
    await expect(slider).toHaveAttribute('aria-valuetext', '+80');
    await dialog.getByRole('button', { name: 'As the camera gives it' }).click();
    await expect.poll(light, { message: 'as before' }).toBeLessThan(85);
    expect((await received(tile)).track).toBe(track);
  });
  await expectAccessible(ada, 'picture settings');
  await shootScreen(ada, 'picture-settings');
});

/** Runs in the page before its own scripts: two cameras on a cable, which `unplug` and `plug` in the page come and go. */
function seeByCables(): void {
  const { mediaDevices } = navigator;
  const cables = new Map([
    ['desk', 'Desk camera'],
    ['lid', 'Lid camera'],
  ]);
  const plugged = new Set(['desk', 'lid']);
  const open = new Map<MediaStreamTrack, string>();
  mediaDevices.enumerateDevices = async () =>
    [...plugged].map((deviceId) => ({ deviceId, label: cables.get(deviceId), kind: 'videoinput' }) as MediaDeviceInfo);
  mediaDevices.getUserMedia = async (constraints) => {
    const wish = (constraints?.video as undefined | { deviceId?: { exact?: string; ideal?: string } })?.deviceId;
    const found = [wish?.exact, wish?.ideal, ...(wish?.exact ? [] : plugged)].find((id) => id && plugged.has(id));
    if (!found) throw new DOMException('Nothing there', 'NotFoundError');
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d');
    // A dark room.
    if (drawing) drawing.fillStyle = 'rgb(30, 30, 30)';
    setInterval(() => drawing?.fillRect(0, 0, canvas.width, canvas.height), 100);
    const stream = canvas.captureStream(10);
    for (const track of stream.getVideoTracks()) {
      const settings = track.getSettings.bind(track);
      track.getSettings = () => ({ ...settings(), deviceId: found });
      open.set(track, found);
    }
    return stream;
  };
  const change = () => mediaDevices.dispatchEvent(new Event('devicechange'));
  Object.assign(window, {
    plug(id: string) {
      plugged.add(id);
      change();
    },
    unplug(id: string) {
      plugged.delete(id);
      for (const [track, device] of open) {
        if (device !== id || track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      change();
    },
  });
}

test('a camera that is unplugged is followed by the next and comes back; one that sees little is offered light', async ({
  host,
  guest,
  meetingServer,
}) => {
  const ada = await guest();
  await ada.addInitScript(seeByCables);
  const token = await mintToken(meetingServer, { room: 'Cables', identity: 'Ada' });
  const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam: '1', join: '1' };
  await ada.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
  const self = cameraTile(ada, 'You');
  await expectMovingPicture(self);
  const cable = (act: 'plug' | 'unplug', id: string) =>
    ada.evaluate(([what, which]) => (window as unknown as Record<string, (id: string) => void>)[what]?.(which), [
      act,
      id,
    ] as const);

  // One by hand, so that it is a chosen one.
  await ada.getByRole('button', { name: 'Camera and background' }).click();
  await ada.getByRole('menuitemradio', { name: 'Lid camera' }).click();
  await expectMovingPicture(self);
  await cable('unplug', 'lid');
  await expect(ada.getByText("Lid camera was unplugged; the system's default is used now.")).toBeVisible();
  await expectMovingPicture(self);
  await cable('plug', 'lid');
  await expect(ada.getByText('Lid camera is back and in use again.')).toBeVisible();
  await expectMovingPicture(self);

  // The last one takes the picture with it, and nobody is said to have muted us.
  await cable('unplug', 'desk');
  await cable('unplug', 'lid');
  await expect(ada.getByText('There is no camera.')).toBeVisible();
  await expect(self.locator('video')).toHaveCount(0);
  await cable('plug', 'lid');
  await expect(ada.getByText('Lid camera is back and in use again.')).toBeVisible();
  await expectMovingPicture(self);

  await ada.getByRole('button', { name: 'Dismiss' }).click();
  const offer = ada.getByRole('status').filter({ hasText: 'Your picture is dark.' });
  await offer.getByRole('button', { name: 'Brighten it' }).click();
  await expect(offer).toHaveCount(0);
  await expect.poll(() => greyOf(self), { message: 'the room is brighter' }).toBeGreaterThan(45);
});
