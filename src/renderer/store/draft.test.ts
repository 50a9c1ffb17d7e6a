import { beforeEach, expect, test } from 'vitest';
import { useDraft } from './draft';

const bo = { identity: 'bo', name: 'Bo' };
const { change, move, reset } = useDraft.getState();
beforeEach(reset);

test('what is begun for everyone goes along into another room, without those it was about', () => {
  change({ draft: 'Hello @Bo', replyTo: '1/a/bo', mentioned: [bo] });
  move();
  expect(useDraft.getState()).toMatchObject({ draft: 'Hello @Bo', replyTo: undefined, mentioned: [] });
});

test('what is begun for one person, or to take the place of a message, goes to nobody in another room', () => {
  change({ draft: 'Between us', chatTo: bo });
  move();
  expect(useDraft.getState()).toMatchObject({ draft: '', chatTo: undefined });
  change({ draft: 'Better so', editing: '1/a/me' });
  move();
  expect(useDraft.getState()).toMatchObject({ draft: '', editing: undefined });
});
