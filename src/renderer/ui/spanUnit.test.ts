import { expect, test } from 'vitest';
import { unitFor } from './spanUnit';

test.each([
  [undefined, 'minutes'],
  [7200, 'hours'],
  [5400, 'minutes'],
  [172_800, 'days'],
  [90, 'minutes'],
])('%s seconds are told in %s', (seconds, unit) => {
  expect(unitFor(seconds, ['minutes', 'hours', 'days'])).toBe(unit);
});
