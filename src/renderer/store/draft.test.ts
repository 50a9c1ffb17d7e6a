import { beforeEach, expect, test } from 'vitest';
import { useDraft } from './draft';

const bo = { identity: 'bo', name: 'Bo' };
const { answer, change, clear, edit, move, reset } = useDraft.getState();
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
  edit('1/a/me', 'Better so', []);
  move();
  expect(useDraft.getState()).toMatchObject({ draft: '', editing: undefined });
});

test('what was being written waits while a message is edited', () => {
  change({ draft: 'A long thought', replyTo: '1/a/bo', mentioned: [bo] });
  edit('1/b/me', 'Helo', []);
  edit('1/c/me', 'Wrld', []);
  expect(useDraft.getState()).toMatchObject({ draft: 'Wrld', editing: '1/c/me', replyTo: undefined, mentioned: [] });
  clear();
  const thought = { draft: 'A long thought', editing: undefined, replyTo: '1/a/bo', mentioned: [bo] };
  expect(useDraft.getState()).toMatchObject(thought);
  clear();
  expect(useDraft.getState()).toMatchObject({ draft: '', replyTo: undefined });
});

test('who answers while they edit answers with their own words, not with those of the message', () => {
  change({ draft: 'A thought' });
  edit('1/b/me', 'Helo', []);
  answer('1/a/bo', undefined);
  expect(useDraft.getState()).toMatchObject({ draft: 'A thought', editing: undefined, replyTo: '1/a/bo' });
  edit('1/b/me', 'Helo', []);
  answer(undefined, bo);
  expect(useDraft.getState()).toMatchObject({ draft: 'A thought', editing: undefined, chatTo: bo, aside: undefined });
});
