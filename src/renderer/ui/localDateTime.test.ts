import { expect, test } from 'vitest';
import { fromLocalDateTime, toLocalDateTime } from './localDateTime';

test('goes to the field and back by whole minutes', () => {
  const moment = new Date(2026, 2, 9, 8, 5).getTime();
  expect(toLocalDateTime(moment)).toBe('2026-03-09T08:05');
  expect(fromLocalDateTime('2026-03-09T08:05')).toBe(moment);
  expect(fromLocalDateTime('2026-03-09T08:05:30')).toBe(moment + 30_000);
});

test('half a date is none', () => {
  expect(toLocalDateTime(undefined)).toBe('');
  expect(fromLocalDateTime('')).toBeUndefined();
  expect(fromLocalDateTime('2026-03-09')).toBeUndefined();
});
