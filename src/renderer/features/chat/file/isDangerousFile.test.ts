import { expect, test } from 'vitest';
import { isDangerousFile } from './isDangerousFile';

test.each([
  'setup.EXE',
  'a.pdf.js',
  'page.html',
  'drawing.svg',
  'budget.xlsm',
  'run.sh',
  'x.exe. .',
  'link.lnk',
  'a.jar',
])('%s may do harm', (name) => expect(isDangerousFile(name)).toBe(true));

test.each(['notes.txt', 'report.pdf', 'photo.jpeg', 'table.xlsx', 'film.mp4', 'exe', 'README', 'archive.zip'])(
  '%s does nothing by itself',
  (name) => expect(isDangerousFile(name)).toBe(false),
);

test('a type that does something counts whatever the name says', () => {
  expect(isDangerousFile('notes', 'text/html; charset=utf-8')).toBe(true);
  expect(isDangerousFile('notes', 'text/plain')).toBe(false);
});
