import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileKernels, KERNELS } from '../../scripts/lib/compileKernels';
import { createArena } from '../../src/renderer/call/background/worker/createArena';
import { createComposer } from '../../src/renderer/call/background/worker/createComposer';
import { createMask, MODEL_SIZE } from '../../src/renderer/call/background/worker/createMask';
import { createPlanes } from '../../src/renderer/call/background/worker/createPlanes';
import { openKernels } from '../../src/renderer/call/background/worker/openKernels';

const binary = readFileSync(KERNELS.binary);

test('the committed kernels are those of the source', async () => {
  expect(Buffer.from(await compileKernels()).equals(binary)).toBe(true);
}, 60_000);

/** Stripes everywhere, and a person who fills the middle third. */
async function setUp(width: number, height: number) {
  const kernels = await openKernels(binary);
  const arena = createArena(kernels.memory);
  const mask = createMask(kernels, arena);
  const planes = createPlanes(arena, width, height);
  const composer = createComposer(kernels, arena, { width, height });
  const luma = () => new Uint8Array(kernels.memory.buffer, planes.y, planes.stride * height);
  const fill = () => {
    luma().set(
      Uint8Array.from({ length: planes.stride * height }, (_, at) => (((at % planes.stride) >> 2) & 1 ? 200 : 60)),
    );
    for (const chroma of [planes.u, planes.v]) {
      new Uint8Array(kernels.memory.buffer, chroma, planes.cStride * planes.cHeight).fill(100);
    }
  };
  fill();
  const found = Float32Array.from({ length: MODEL_SIZE.width * MODEL_SIZE.height }, (_, at) => {
    const x = (at % MODEL_SIZE.width) / MODEL_SIZE.width;
    return x > 1 / 3 && x < 2 / 3 ? 1 : 0;
  });
  mask.look(planes);
  mask.follow(found);
  /** The largest step from one stripe to the next within these columns of the middle row. */
  const span = (from: number, to: number) => {
    const row = luma().subarray(planes.stride * (height >> 1));
    const part = row.subarray(Math.round(from * width), Math.round(to * width));
    return Math.max(...part.subarray(4).map((value, at) => Math.abs(value - (part[at] ?? 0))));
  };
  return { kernels, arena, mask, planes, composer, span, found };
}

for (const [width, height] of [
  [640, 360],
  [1280, 720],
  [650, 366],
  [320, 240],
] as const) {
  for (const grid of ['fine', 'coarse'] as const) {
    test(`blurs around the person at ${width}x${height}, ${grid}`, async () => {
      const { composer, planes, mask, span } = await setUp(width, height);
      composer.compose(planes, mask.at, { kind: 'blur', strength: 'strong' }, grid);
      expect(span(0.02, 0.25)).toBeLessThan(12);
      expect(span(0.75, 0.98)).toBeLessThan(12);
      expect(span(0.45, 0.55)).toBeGreaterThan(130);
    });
  }
}

test('puts another picture behind the person, its colours too', async () => {
  const { kernels, arena, composer, planes, mask, span } = await setUp(640, 360);
  const behind = createPlanes(arena, 640, 360);
  new Uint8Array(kernels.memory.buffer, behind.y, behind.stride * 360).fill(90);
  new Uint8Array(kernels.memory.buffer, behind.u, behind.cStride * 180).fill(180);
  composer.compose(planes, mask.at, { kind: 'picture', planes: behind }, 'fine');
  expect(span(0.02, 0.25)).toBe(0);
  expect(span(0.45, 0.55)).toBeGreaterThan(130);
  const u = new Uint8Array(kernels.memory.buffer, planes.u + planes.cStride * 90, planes.cWidth);
  expect([u[20], u[160], u[300]]).toEqual([180, 100, 180]);
});

test('the mask of a still picture takes its time, that of another picture does not', async () => {
  const { kernels, mask, planes, found } = await setUp(640, 360);
  const middle = () => mask.values()[MODEL_SIZE.width * 72 + 128] ?? 0;
  mask.look(planes);
  mask.follow(found.map((share) => share * 0.8));
  expect(middle()).toBeGreaterThan(30_000);
  new Uint8Array(kernels.memory.buffer, planes.y, planes.stride * 360).fill(230);
  mask.look(planes);
  mask.follow(found.map(() => 0));
  expect(middle()).toBeLessThan(1000);
});
