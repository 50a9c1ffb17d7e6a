import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hostRest } from '../../support/hostRest';
import { join as enter } from '../../support/meeting';
import { expect, test } from '../../support/test';

const PERSON = readFileSync(join(import.meta.dirname, '../../quality/people/portrait.webp')).toString('base64');
/** Mean step of luma from column to column; the stripes have 40 and more. */
const UNBLURRED = 20;

/** Runs in a page before its own scripts: a camera that sees a person before hard stripes. */
function seePerson(person: string): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 360];
    const drawing = canvas.getContext('2d');
    const image = new Image();
    image.src = `data:image/webp;base64,${person}`;
    await image.decode();
    let frames = 0;
    const draw = () => {
      if (!drawing) return;
      frames += 1;
      for (let x = 0; x < 640; x += 8) {
        drawing.fillStyle = (x / 8 + (frames % 2)) % 2 ? 'rgb(210, 210, 210)' : 'rgb(40, 40, 40)';
        drawing.fillRect(x, 0, 8, 360);
      }
      const height = 330;
      const width = (image.width / image.height) * height;
      drawing.drawImage(image, 320 - width / 2, 30, width, height);
    };
    draw();
    const timer = setInterval(draw, 100);
    const stream = canvas.captureStream(10);
    const [track] = stream.getVideoTracks();
    const stop = track?.stop.bind(track);
    if (track && stop) {
      track.stop = () => {
        clearInterval(timer);
        stop();
      };
    }
    return stream;
  };
}

/** Runs in a page before its own scripts: looks at each frame that it receives, from the first on. */
function watchFrames(): void {
  const seen: { edges: number; light: number; face: number }[] = [];
  Object.assign(window, { seen });
  const { MediaStreamTrackProcessor } = window as unknown as {
    MediaStreamTrackProcessor: new (of: { track: MediaStreamTrack }) => { readable: ReadableStream<VideoFrame> };
  };
  const watch = async (track: MediaStreamTrack) => {
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    for (;;) {
      const { value: frame } = await reader.read();
      if (!frame) return;
      const { width, height } = frame.visibleRect ?? { width: 0, height: 0 };
      const bytes = new Uint8Array(frame.allocationSize());
      const [luma] = await frame.copyTo(bytes);
      frame.close();
      const look = (fromX: number, toX: number) => {
        let [steps, sum, count] = [0, 0, 0];
        for (let y = Math.round(height * 0.2); y < height * 0.7; y += 1) {
          for (let x = Math.round(width * fromX); x < width * toX; x += 1) {
            const at = (luma?.offset ?? 0) + y * (luma?.stride ?? 0) + x;
            steps += Math.abs((bytes[at] ?? 0) - (bytes[at + 1] ?? 0));
            sum += bytes[at] ?? 0;
            count += 1;
          }
        }
        return { steps: (steps / count) * (width / 160), light: sum / count };
      };
      const behind = look(0.02, 0.15);
      seen.push({ edges: behind.steps, light: behind.light, face: look(0.42, 0.58).steps });
    }
  };
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = new Proxy(Original, {
    construct(target, args: ConstructorParameters<typeof RTCPeerConnection>) {
      const peer = new target(...args);
      peer.addEventListener('track', ({ track }) => {
        if (track.kind === 'video') void watch(track.clone());
      });
      return peer;
    },
  });
}

/** Put before the worker's own code: its graphics contexts can be taken away, as a driver that restarts does. */
const HOLD_CONTEXTS = `
self.contexts = [];
const getContext = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (...wanted) {
  const context = getContext.apply(this, wanted);
  if (wanted[0] === 'webgl2' && context) self.contexts.push(context);
  return context;
};
`;

async function loseContexts(page: Page): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes('background.worker'));
  const lost = await worker?.evaluate(() => {
    const { contexts } = self as unknown as { contexts: WebGL2RenderingContext[] };
    const alive = contexts.filter((gl) => !gl.isContextLost());
    for (const gl of alive) gl.getExtension('WEBGL_lose_context')?.loseContext();
    return alive.length;
  });
  expect(lost).toBeGreaterThan(0);
}

const seenBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { edges: number; light: number; face: number }[] }).seen);

async function moreFrames(page: Page, count: number): Promise<void> {
  const before = (await seenBy(page)).length;
  await expect
    .poll(async () => (await seenBy(page)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(before + count);
}

test('the far side never sees the room behind somebody who has chosen so, whatever happens meanwhile', async ({
  host,
  guest,
}) => {
  const { speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const bo = await guest({ permissions: [] });
  await bo.addInitScript(watchFrames);
  await bo.goto(speakerUrl);
  await enter(bo, 'Bo');

  const ada = await guest();
  await ada.addInitScript(seePerson, PERSON);
  await ada.route(/background\.worker/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: HOLD_CONTEXTS + (await response.text()) });
  });
  await ada.addInitScript(() => {
    if (localStorage.getItem('parley.preferences')) return;
    const state = { background: { kind: 'blur', strength: 'strong' } };
    localStorage.setItem('parley.preferences', JSON.stringify({ state, version: 1 }));
  });
  await ada.goto(speakerUrl);
  await enter(ada, 'Ada');
  await moreFrames(bo, 8);
  const choose = async (name: string) => {
    await ada.getByRole('button', { name: 'Camera and background' }).click();
    await ada.getByRole('menuitemradio', { name }).click();
    await moreFrames(bo, 8);
  };
  await choose('Light blur');
  const blurred = (await seenBy(bo)).at(-1)?.light ?? 0;
  await ada.getByRole('button', { name: 'Camera and background' }).click();
  await ada.getByRole('menuitem', { name: 'Devices and background' }).click();
  await ada.getByRole('radio', { name: 'Loft' }).click();
  await moreFrames(bo, 8);
  await ada.keyboard.press('Escape');
  // The picture's wall is darker than the stripes.
  expect((await seenBy(bo)).at(-1)?.light).toBeLessThan(blurred - 25);
  await choose('Strong blur');
  await ada.getByRole('button', { name: 'Turn camera off' }).click();
  await ada.getByRole('button', { name: 'Turn camera on' }).click();
  await moreFrames(bo, 8);
  await loseContexts(ada);
  await moreFrames(bo, 20);

  const seen = await seenBy(bo);
  expect(Math.max(...seen.map(({ edges }) => edges))).toBeLessThan(UNBLURRED);
  expect(seen.at(-1)?.face, 'the person is as sharp as they are').toBeGreaterThan(4);

  await choose('No effect');
  await expect.poll(async () => (await seenBy(bo)).at(-1)?.edges).toBeGreaterThan(UNBLURRED);
});

test('where a browser hands out no frames, LiveKit’s processors draw', async ({ host, guest }) => {
  const { speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const bo = await guest({ permissions: [] });
  await bo.addInitScript(watchFrames);
  await bo.goto(speakerUrl);
  await enter(bo, 'Bo');
  const ada = await guest();
  await ada.addInitScript(seePerson, PERSON);
  await ada.addInitScript(() => {
    for (const name of ['MediaStreamTrackProcessor', 'MediaStreamTrackGenerator']) Reflect.deleteProperty(window, name);
  });
  await ada.goto(speakerUrl);
  await enter(ada, 'Ada');
  await expect.poll(async () => (await seenBy(bo)).at(-1)?.edges).toBeGreaterThan(UNBLURRED);
  await ada.getByRole('button', { name: 'Camera and background' }).click();
  await ada.getByRole('menuitemradio', { name: 'Strong blur' }).click();
  await expect.poll(async () => (await seenBy(bo)).at(-1)?.edges, { timeout: 60_000 }).toBeLessThan(UNBLURRED);
});
