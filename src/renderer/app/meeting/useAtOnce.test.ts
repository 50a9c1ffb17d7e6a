import { expect, test } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { useAtOnce } from './useAtOnce';

test('whoever goes in at once goes in once, however often the rules of the room change meanwhile', async () => {
  const joined: string[] = [];
  const flow = await runHook(
    ({ isWanted, rules }: { isWanted: boolean; rules: string }) => useAtOnce(isWanted, () => void joined.push(rules)),
    { isWanted: false, rules: 'first' },
  );
  await flow.draw({ isWanted: true, rules: 'second' });
  await flow.draw({ isWanted: true, rules: 'third' });
  expect(joined).toEqual(['second']);
  // Back at the door, and at once again.
  await flow.draw({ isWanted: false, rules: 'third' });
  await flow.draw({ isWanted: true, rules: 'third' });
  expect(joined).toEqual(['second', 'third']);
});
