import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';

/** What a person does in the screens, by the words on them. Pages come from the fixtures `owner` and `guest`. */

/** Makes a room on the home screen, as its owner. */
export async function createRoom(owner: Page, roomName: string): Promise<void> {
  await owner.getByRole('button', { name: 'New room' }).first().click();
  await owner.getByRole('dialog', { name: 'New room' }).getByRole('textbox', { name: 'Name' }).fill(roomName);
  await owner.keyboard.press('Enter');
  await expect(owner.getByRole('link', { name: `Join ${roomName}` })).toBeVisible();
}

/** The link that the owner would send to someone, read from the dialog that shows it. */
export async function readLink(owner: Page, roomName: string, role: 'Speakers' | 'Moderators'): Promise<string> {
  await owner.getByRole('button', { name: `More for ${roomName}` }).click();
  await owner.getByRole('menuitem', { name: 'Links and QR code' }).click();
  const dialog = owner.getByRole('dialog', { name: `Links to ${roomName}` });
  await dialog.getByText(role, { exact: true }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await owner.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

/** Goes in from the pre-join screen. */
export async function join(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
}

/** The tile of someone: `name` as others read it, or "You". */
export function cameraTile(page: Page, name: string): Locator {
  return page.locator('[data-testid="tile"][data-kind="camera"]').filter({ hasText: name });
}

/** Passes once new pictures arrive on a tile, one after another. */
export async function expectMovingPicture(tile: Locator): Promise<void> {
  const frames = () =>
    tile.locator('video').evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  await expect(tile.locator('video')).toBeVisible();
  const before = await frames();
  await expect.poll(frames, { message: 'pictures arrive' }).toBeGreaterThan(before + 5);
}

/** Colour in the middle of a tile's picture, as `rgb` from 0 to 255 each. */
export function middleColour(tile: Locator): Promise<[number, number, number]> {
  return tile.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(1, 1);
    const drawing = canvas.getContext('2d');
    if (!drawing || video.videoWidth === 0) return [0, 0, 0];
    drawing.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  });
}

/** How sharp the sharpest edges of a tile's picture are: the largest steps from pixel to pixel, 0 to 255. */
export function sharpness(tile: Locator): Promise<number> {
  return tile.locator('video').evaluate((video: HTMLVideoElement) => {
    const [width, height] = [320, 180];
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext('2d');
    if (!drawing || video.videoWidth === 0) return 0;
    drawing.drawImage(video, 0, 0, width, height);
    const { data } = drawing.getImageData(0, 0, width, height);
    const steps: number[] = [];
    for (let at = 5; at < data.length; at += 4) steps.push(Math.abs((data[at] ?? 0) - (data[at - 4] ?? 0)));
    steps.sort((a, b) => b - a);
    // The picture of the fake camera has few edges; noise of the encoder should not stand for them.
    return steps[100] ?? 0;
  });
}

/** Passes once sound is heard on the page: decoded, not silent, and going on. */
export async function expectSound(page: Page): Promise<void> {
  const before = await heardEnergy(page);
  await expect.poll(() => heardEnergy(page), { message: 'sound is heard' }).toBeGreaterThan(before + 1e-4);
}

/** Writes a chat message on one page and finds it on the others. Opens the panels as needed. */
export async function chat(from: Page, to: readonly Page[], text: string): Promise<void> {
  await openPanel(from, 'Chat');
  await from.getByRole('textbox', { name: 'Message' }).fill(text);
  await from.keyboard.press('Enter');
  for (const page of [from, ...to]) {
    await openPanel(page, 'Chat');
    await expect(page.getByRole('log').getByText(text)).toBeVisible();
  }
}

/** Opens a side panel where it is not open. */
export async function openPanel(page: Page, panel: 'Chat' | 'People'): Promise<void> {
  // The name goes on with a count: "Chat, 2 unread".
  const button = page.getByRole('button', { name: new RegExp(`^${panel}(,|$)`, 'u') });
  await expect(async () => {
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: 2000 });
  }).toPass();
}

/**
 * Runs in the page before its own scripts: keeps its peer connections, whose statistics tell what was really decoded
 * and played, whatever the screen claims.
 */
export function keepPeers(): void {
  const peers: RTCPeerConnection[] = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = new Proxy(Original, {
    construct(target, args: ConstructorParameters<typeof RTCPeerConnection>) {
      const peer = new target(...args);
      peers.push(peer);
      return peer;
    },
  });
  Object.assign(window, { keptPeers: peers });
}

/**
 * Runs in the page before its own scripts: puts a steady tone in place of the fake microphone, whose short beeps LiveKit
 * does not take for speech.
 */
export function speakSteadily(): void {
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    for (const beeps of stream.getAudioTracks()) {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const voice = context.createMediaStreamDestination();
      tone.connect(voice);
      tone.start();
      beeps.stop();
      stream.removeTrack(beeps);
      for (const track of voice.stream.getAudioTracks()) stream.addTrack(track);
    }
    return stream;
  };
}

/** Energy of everything heard on the page so far, by WebRTC's own statistics; grows while there is sound. */
async function heardEnergy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const received = reports.flatMap((report) => [...report.values()]).filter(({ type }) => type === 'inbound-rtp');
    return received.reduce((sum: number, { totalAudioEnergy = 0 }) => sum + Number(totalAudioEnergy), 0);
  });
}
