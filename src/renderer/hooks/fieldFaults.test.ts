import { expect, test } from 'vitest';
import { fieldFaults } from './fieldFaults';

test('what concerns a field goes beside it, everything else is one sentence', () => {
  const fault = { code: 'INVALID_INPUT', data: {}, sentence: 'Not right.', details: '' } as const;
  expect(fieldFaults(undefined, ['name'])).toEqual({ of: {}, rest: undefined });
  expect(fieldFaults(fault, ['name'])).toEqual({ of: {}, rest: 'Not right.' });
  const details = [
    { field: 'body.name', message: 'Too long.' },
    { field: 'name', message: 'Too odd.' },
    { field: 'other', message: 'Not shown here.' },
  ];
  expect(fieldFaults({ ...fault, data: { details } }, ['name', 'url'])).toEqual({
    of: { name: 'Too long.' },
    rest: undefined,
  });
});
