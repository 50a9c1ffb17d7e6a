import { expect, it } from 'vitest';
import { createCallRate } from './createCallRate';

it('lets a caller call so often in a minute, and then again in the next', () => {
  let now = 0;
  const count = createCallRate(() => now, 2);
  count('ada');
  count('ada');
  now = 20_000;
  expect(() => count('ada')).toThrow(expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS', data: { retryAfter: 40 } }));
  count('alan');
  now = 60_000;
  count('ada');
});
