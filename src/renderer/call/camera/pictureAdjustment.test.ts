import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustPlanes } from './adjustPlanes';
import { type PictureTables, pictureTables } from './pictureAdjustment';

const plain = { brightness: 0, contrast: 0, warmth: 0, saturation: 0 };
const tables = (change: Partial<typeof plain>, light?: { white: number; gamma: number }): PictureTables => {
  const made = pictureTables({ ...plain, ...change }, light);
  if (!made) throw new Error('Nothing to do');
  return made;
};

test('nothing is done where nothing was chosen', () => {
  expect(pictureTables(plain)).toBeUndefined();
  expect(pictureTables(plain, { white: 1, gamma: 1 })).toBeUndefined();
});

test('brighter is brighter and darker darker, while black stays black and white white', () => {
  const [bright, dark] = [tables({ brightness: 60 }), tables({ brightness: -60 })];
  expect([bright.y[16], bright.y[235], dark.y[16], dark.y[235]]).toEqual([16, 235, 16, 235]);
  expect(bright.y[90]).toBeGreaterThan(110);
  expect(dark.y[90]).toBeLessThan(70);
});

test('contrast pulls apart, warmth goes from blue to red, no colour is grey', () => {
  const strong = tables({ contrast: 80 }).y;
  expect((strong[160] ?? 0) - (strong[90] ?? 0)).toBeGreaterThan(70);
  const warm = tables({ warmth: 100 });
  expect(warm.u[128]).toBeLessThan(128);
  expect(warm.v[128]).toBeGreaterThan(128);
  const grey = tables({ saturation: -100 });
  expect([grey.u[20], grey.v[230]]).toEqual([128, 128]);
});

test('a light curve lifts the shadows and keeps black', () => {
  const lit = tables({}, { white: 0.7, gamma: 0.5 }).y;
  expect(lit[16]).toBe(16);
  expect(lit[50]).toBeGreaterThan(100);
});

test('whatever is chosen, a table never turns light to dark', () => {
  const tone = fc.integer({ min: -100, max: 100 });
  const light = fc.record({
    white: fc.double({ min: 0.55, max: 1, noNaN: true }),
    gamma: fc.double({ min: 0.45, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.record({ brightness: tone, contrast: tone, warmth: tone, saturation: tone }),
      light,
      (tones, curve) => {
        const { y } = pictureTables(tones, curve) ?? { y: Uint8Array.of(0) };
        return y.every((value, at) => at === 0 || value >= (y[at - 1] ?? 0));
      },
    ),
  );
});

test('each plane goes by its own table, whatever lies beside it', () => {
  const [y, u, v] = [1, 2, 3].map((add) => Uint8Array.from({ length: 256 }, (_, value) => value + add)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const size = { width: 3, height: 2 };
  const planar = new Uint8Array(16).fill(100);
  const layout = [
    { offset: 0, stride: 4 },
    { offset: 8, stride: 4 },
    { offset: 12, stride: 4 },
  ];
  adjustPlanes(planar, 'I420', layout, size, { y, u, v });
  expect([...planar]).toEqual([101, 101, 101, 100, 101, 101, 101, 100, 102, 102, 100, 100, 103, 103, 100, 100]);
  const interleaved = new Uint8Array(12).fill(100);
  adjustPlanes(interleaved, 'NV12', layout.slice(0, 2), size, { y, u, v });
  expect([...interleaved]).toEqual([101, 101, 101, 100, 101, 101, 101, 100, 102, 103, 102, 103]);
});
