import { expect, test } from 'vitest';
import { type Action, runAction, useActionStore } from './actions';

const action = (id: string, ran: string[], name: string, canRun = true): Action => ({
  id,
  labelKey: name,
  canRun: () => canRun,
  run: () => ran.push(name),
});

test('a later action of the same id stands for an earlier one until it goes', () => {
  const ran: string[] = [];
  const { add, remove } = useActionStore.getState();
  const [everywhere, inCall] = [action('palette.open', ran, 'everywhere'), action('palette.open', ran, 'in a call')];
  add([everywhere]);
  add([inCall]);
  runAction('palette.open');
  remove([inCall]);
  runAction('palette.open');
  remove([everywhere]);
  expect(runAction('palette.open')).toBe(false);
  expect(ran).toEqual(['in a call', 'everywhere']);
});

test('what cannot run now does not', () => {
  const ran: string[] = [];
  useActionStore.getState().add([action('call.end', ran, 'end', false)]);
  expect(runAction('call.end')).toBe(false);
  expect(ran).toEqual([]);
});
