import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesFor } from './placesFor';

const kept = (...sequences: number[]) => sequences.map((sequence) => ({ key: `k${sequence}`, sequence }));
const live = (key: string) => ({ key });
const keys = (messages: readonly { key: string }[]) => messages.map(({ key }) => key).join(' ');

test('what was written before comes before what has come meanwhile', () => {
  expect(keys(placesFor([live('a'), live('b')], kept(1, 2)))).toBe('k1 k2 a b');
});

test('a message that came by both ways stands once, and what follows it follows it', () => {
  const present = [...kept(1), live('private'), live('k2'), live('file')];
  expect(keys(placesFor(present, kept(1, 2, 3)))).toBe('k1 private k2 k3 file');
});

test('an older page comes first; after an outage a page without anything known comes after what was kept', () => {
  expect(keys(placesFor([...kept(5, 6), live('a')], kept(3, 4)))).toBe('k3 k4 k5 k6 a');
  expect(keys(placesFor([...kept(5, 6), live('a')], kept(8, 9)))).toBe('k5 k6 k8 k9 a');
});

test('whatever comes in whatever order, nothing is lost or doubled, and the kept ones stay in order', () => {
  const pages = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 10 }), { maxLength: 6 });
  fc.assert(
    fc.property(pages, (all) => {
      let result: { key: string; sequence?: number }[] = [];
      for (const [index, page] of all.entries()) {
        // Pages of an archive have no holes among what it has; only then is there one right order.
        const [first = 1, last = 0] = [Math.min(...page), Math.max(...page)];
        const whole = Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, at) => first + at);
        result = placesFor([...result, live(`live${index}`)], kept(...(page.length > 0 ? whole : [])));
      }
      const sequences = result.flatMap(({ sequence }) => sequence ?? []);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
      expect(new Set(result.map(({ key }) => key)).size).toBe(result.length);
      expect(result.filter(({ sequence }) => sequence === undefined)).toHaveLength(all.length);
    }),
  );
});
