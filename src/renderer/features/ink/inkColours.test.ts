import { expect, test } from 'vitest';
import { contrast } from '../../../shared/domain/appearance';
import { INK_COLOURS, INK_EDGE, inkColour } from './inkColours';

test('every ink is seen against its edge, by AA', () => {
  for (const colour of INK_COLOURS) expect(contrast(colour, INK_EDGE)).toBeGreaterThan(4.5);
});

test('a person keeps their colour, and many people have many', () => {
  expect(inkColour('ada')).toBe(inkColour('ada'));
  const found = new Set(Array.from({ length: 100 }, (_, index) => inkColour(`guest-${index}`)));
  expect(found.size).toBe(INK_COLOURS.length);
});
