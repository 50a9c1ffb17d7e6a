import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseRoomName, roomIdFor } from './room';

const RANDOM = 'x8f3k2m9q4t7w1z';

describe('roomIdFor', () => {
  it.each([
    ['Design weekly', `Design_weekly-${RANDOM}`],
    ['Café Größe', `Cafe_Groe-${RANDOM}`],
    ['日本語', `room-${RANDOM}`],
    ['../../etc/passwd', `etcpasswd-${RANDOM}`],
  ])('makes %s readable', (name, id) => {
    expect(roomIdFor(name, RANDOM)).toBe(id);
  });

  it('is safe in a path and at most 100 characters for any name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (name) => {
        const id = roomIdFor(name, RANDOM);
        expect(id).toMatch(/^[A-Za-z0-9_]+-[a-z0-9]+$/u);
        expect(id.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('normaliseRoomName', () => {
  it('trims and folds white space of every kind', () => {
    expect(normaliseRoomName('  a\t\n b\u00a0 c ')).toBe('a b c');
  });
});
