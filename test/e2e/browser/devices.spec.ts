import { hostRest } from '../../support/hostRest';
import { cameraTile, expectSound, join } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('someone whose camera is denied is told how to repair it and joins all the same', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');

  const bo = await guest({ permissions: ['microphone'] });
  await bo.goto(speakerUrl);
  await expect(bo.getByText('Parley may not use the camera.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Try again' })).toBeVisible();
  await join(bo, 'Bo');
  await expectSound(ada);
  await expect(cameraTile(ada, 'Bo')).toBeVisible();
  await expect(cameraTile(ada, 'Bo').locator('video')).toHaveCount(0);
});

test('someone without any permission watches and listens', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');

  const bo = await guest({ permissions: [] });
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  await expect(cameraTile(bo, 'Ada').locator('video')).toBeVisible();
  await expectSound(bo);
});

test('our own picture stays on while the name is typed', async ({ host, guest }) => {
  const { speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(speakerUrl);
  const picture = ada.getByLabel('Your camera');
  await expect.poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await picture.evaluate((video) => {
    video.addEventListener('emptied', () => video.setAttribute('data-emptied', ''));
  });
  const name = ada.getByRole('textbox', { name: 'Your name' });
  await name.pressSequentially('Ada Lovelace');
  await expect(name).toHaveValue('Ada Lovelace');
  await expect(ada.getByText('Ada Lovelace', { exact: true })).toBeVisible();
  await expect(picture).not.toHaveAttribute('data-emptied');
});

test('a camera that is still opening is called off by a second press', async ({ host, guest }) => {
  const { speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  // A camera that takes until it is told, as where the browser asks for permission first.
  await ada.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const ready = new Promise((resolve) => addEventListener('camera-ready', resolve, { once: true }));
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    mediaDevices.getUserMedia = async (wanted) => {
      await ready;
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
  });
  await ada.goto(speakerUrl);
  await ada.getByRole('button', { name: 'Turn camera off' }).click();
  await expect(ada.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  await ada.evaluate(() => dispatchEvent(new Event('camera-ready')));
  await expect(ada.getByText('Your camera is off')).toBeVisible();
  const cameras = () =>
    ada.evaluate(() =>
      (window as unknown as { streams: MediaStream[] }).streams
        .flatMap((stream) => stream.getVideoTracks())
        .map(({ readyState }) => readyState),
    );
  await expect.poll(cameras).toEqual(['ended']);
});
