import { expect, test } from 'vitest';
import { toYaml } from './toYaml';

test('keys that are numbers are not quoted, and nothing else changes', () => {
  const configuration = { video: { tracker: { 1: { cycles: 4 }, 2: {} } }, keys: { a1: '"7":x' } };
  expect(toYaml(configuration)).toBe('{"video":{"tracker":{1: {"cycles":4},2: {}}},"keys":{"a1":"\\"7\\":x"}}');
});
