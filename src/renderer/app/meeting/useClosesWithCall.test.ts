import { expect, test } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { useShareDesk } from '../../store/shareDesk';
import { useVolumeDialog } from '../../store/volumeDialog';
import { useClosesWithCall } from './useClosesWithCall';

test('no dialog of a call that is over comes up in the next one', async () => {
  const call = await runHook(useClosesWithCall, undefined);
  useVolumeDialog.getState().open('bo');
  useShareDesk.getState().replace('share');
  useShareDesk.getState().view('share');
  await call.end();
  expect(useVolumeDialog.getState().identity).toBeUndefined();
  expect(useShareDesk.getState()).toMatchObject({ replaced: undefined, viewed: undefined });
});
