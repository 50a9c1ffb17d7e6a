import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTileWindow, readTilePlaces, rememberPlace } from './placeTileWindow';

const desk = { id: 'desk', workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const left = { id: 'left', workArea: { x: -1280, y: 100, width: 1280, height: 900 } };
const nothing = { places: {} };
const place = { x: -1200, y: 150, width: 800, height: 450 };

describe('placeTileWindow', () => {
  it('opens the first on the monitor that the app is not on, in its middle', () => {
    const world = { monitors: [desk, left], home: 'desk', open: [] };
    expect(placeTileWindow(nothing, world)).toEqual({ x: -1024, y: 280, width: 768, height: 540 });
    expect(placeTileWindow(nothing, { ...world, home: 'left' }).x).toBeGreaterThan(0);
  });

  it('has only one monitor to open on where there is only one', () => {
    const world = { monitors: [desk], home: 'desk', open: [] };
    expect(placeTileWindow(nothing, world)).toEqual({ x: 384, y: 208, width: 1152, height: 624 });
  });

  it('opens where it was, for each monitor apart', () => {
    const moved = rememberPlace(rememberPlace(nothing, 'desk', { ...place, x: 10, y: 20 }), 'left', place);
    expect(placeTileWindow(moved, { monitors: [desk, left], home: 'desk', open: [] })).toEqual(place);
    // The other one was unplugged.
    expect(placeTileWindow(moved, { monitors: [desk], home: 'desk', open: [] })).toMatchObject({ x: 10, y: 20 });
  });

  it('lies aside of those that are open', () => {
    const moved = rememberPlace(nothing, 'left', place);
    const world = {
      monitors: [desk, left],
      home: 'desk',
      open: [place, { ...place, x: place.x + 32, y: place.y + 32 }],
    };
    expect(placeTileWindow(moved, world)).toMatchObject({ x: place.x + 64, y: place.y + 64 });
  });

  it('is all on its monitor, whatever was saved and however many are open', () => {
    const number = fc.integer({ min: -9000, max: 9000 });
    const rectangle = fc.record({ x: number, y: number, width: number, height: number });
    fc.assert(
      fc.property(rectangle, fc.integer({ min: 0, max: 60 }), (saved, count) => {
        const open: (typeof saved)[] = [];
        for (let index = 0; index <= count; index += 1) {
          const { x, y, width, height } = placeTileWindow(rememberPlace(nothing, 'left', saved), {
            monitors: [desk, left],
            home: 'desk',
            open,
          });
          expect(x).toBeGreaterThanOrEqual(-1280);
          expect(x + width).toBeLessThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(100);
          expect(y + height).toBeLessThanOrEqual(1000);
          open.push({ x, y, width, height });
        }
      }),
    );
  });
});

describe('readTilePlaces', () => {
  it('reads what was remembered', () => {
    const moved = rememberPlace(nothing, 'left', place);
    expect(readTilePlaces(JSON.parse(JSON.stringify(moved)))).toEqual(moved);
  });

  it('makes something usable of anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { x, y, width, height } = placeTileWindow(readTilePlaces(saved), {
          monitors: [desk],
          home: 'desk',
          open: [],
        });
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('forgets monitors that nobody comes back to', () => {
    let places = rememberPlace(nothing, 'first', place);
    for (let index = 0; index < 30; index += 1) places = rememberPlace(places, `monitor ${index}`, place);
    expect(Object.keys(places.places)).toHaveLength(20);
    expect(places.places).not.toHaveProperty('first');
  });
});
