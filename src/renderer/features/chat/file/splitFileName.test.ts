import { expect, test } from 'vitest';
import { splitFileName } from './splitFileName';

test('a short name stays whole, of a long one the end is kept', () => {
  expect(splitFileName('film.mp4')).toEqual(['film.mp4', '']);
  const name = 'budget-of-the-whole-department.pdf.exe';
  const [start, end] = splitFileName(name);
  expect(end).toBe('nt.pdf.exe');
  expect(start + end).toBe(name);
});
