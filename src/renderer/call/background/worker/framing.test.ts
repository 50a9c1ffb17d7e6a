import { expect, test } from 'vitest';
import { findPerson, frameFor, inWhole, isFar, towards, WHOLE_PICTURE } from './framing';

const [WIDTH, HEIGHT] = [64, 36];

function maskOf(left: number, top: number, right: number, bottom: number): Int16Array {
  return Int16Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [(at % WIDTH) / WIDTH, Math.floor(at / WIDTH) / HEIGHT];
    return x >= left && x < right && y >= top && y < bottom ? 32_767 : 0;
  });
}

test('finds the box around a person, and nobody where nobody is', () => {
  const box = findPerson(maskOf(0.5, 0.25, 0.75, 1), WIDTH, HEIGHT);
  expect(box).toMatchObject({ left: 0.5, top: 0.25, right: 0.75, bottom: 1 });
  expect(findPerson(maskOf(0, 0, 0, 0), WIDTH, HEIGHT)).toBeUndefined();
});

test('frames the person in the middle, within the picture', () => {
  const crop = frameFor({ left: 0.7, right: 0.9, top: 0.4, bottom: 1 });
  expect(crop.share).toBeLessThan(0.75);
  expect(crop.x + crop.share).toBeLessThanOrEqual(1);
  expect(crop.y + crop.share).toBeLessThanOrEqual(1);
  expect(crop.x).toBeLessThanOrEqual(0.7);
  expect(frameFor(undefined)).toEqual(WHOLE_PICTURE);
});

test('a box in a part is a box in the whole', () => {
  const box = inWhole({ left: 0, top: 0.5, right: 1, bottom: 1 }, { x: 0.25, y: 0.1, share: 0.5 });
  expect(box).toEqual({ left: 0.25, right: 0.75, top: 0.35, bottom: 0.6 });
});

test('goes slowly, and not for a nod', () => {
  const aim = { x: 0.4, y: 0.4, share: 0.6 };
  expect(isFar(WHOLE_PICTURE, aim)).toBe(true);
  expect(isFar(aim, { ...aim, x: 0.42 })).toBe(false);
  const soon = towards(WHOLE_PICTURE, aim, 33);
  expect(soon.share).toBeGreaterThan(0.97);
  let crop = WHOLE_PICTURE;
  for (let frame = 0; frame < 300; frame += 1) crop = towards(crop, aim, 33);
  expect(crop.x).toBeCloseTo(aim.x, 2);
});
