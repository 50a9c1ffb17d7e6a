import { expect, test } from 'vitest';
import { pastedFiles } from './pastedFiles';

const files = [new File(['x'], 'image.png')];

test('a picture or a file that was copied is taken', () => {
  expect(pastedFiles({ types: ['text/html', 'Files'], files })).toEqual(files);
  expect(pastedFiles({ types: ['text/plain', 'Files'], files })).toEqual(files);
  expect(pastedFiles({ types: ['Files'], files })).toEqual(files);
});

test('text is pasted as text, also where an office program puts a picture of it beside it', () => {
  expect(pastedFiles({ types: ['text/plain', 'text/html', 'text/rtf', 'Files'], files })).toEqual([]);
  expect(pastedFiles({ types: ['text/plain'], files: [] })).toEqual([]);
});
