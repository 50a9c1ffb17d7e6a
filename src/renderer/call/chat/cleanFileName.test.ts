import { expect, test } from 'vitest';
import { cleanFileName } from './cleanFileName';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ada\\notes.txt', 'notes.txt'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['.bashrc', 'bashrc'],
  ['a<b>:"c".txt', 'a_b___c_.txt'],
  ['', 'file'],
])('%j is saved as %j', (name, expected) => {
  expect(cleanFileName(name)).toBe(expected);
});

test('a long name keeps its end, which says what it is', () => {
  const name = cleanFileName(`${'x'.repeat(500)}.exe`);
  expect(name).toHaveLength(160);
  expect(name.endsWith('….exe')).toBe(true);
});
