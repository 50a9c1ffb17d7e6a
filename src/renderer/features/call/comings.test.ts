import { expect, test } from 'vitest';
import { noteComings, sayComings } from './comings';

const nothing = { joined: [], left: [] };
const room = (...names: string[]) => new Map(names.map((name) => [name.toLowerCase(), name]));
const say = (key: string, names: readonly string[], count: number) => `${key}(${names.join()};${count})`;

test('who comes and who goes is named', () => {
  const comings = noteComings(nothing, room('Ada', 'Bo'), room('Ada', 'Chi'));
  expect(sayComings(comings, say)).toBe('joined(Chi;1) left(Bo;1)');
});

test('who reconnects within a breath is not mentioned', () => {
  const gone = noteComings(nothing, room('Ada', 'Bo'), room('Ada'));
  expect(sayComings(noteComings(gone, room('Ada'), room('Ada', 'Bo')), say)).toBe('');
});

test('many at once are counted', () => {
  const comings = noteComings(nothing, room('Ada'), room('Ada', 'B', 'C', 'D', 'E'));
  expect(sayComings(comings, say)).toMatch(/^manyJoined\(.*;4\)$/);
});
