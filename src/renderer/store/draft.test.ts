import { beforeEach, expect, test } from 'vitest';
import { useDraft } from './draft';

const draft = () => useDraft.getState();

beforeEach(() => draft().reset());

test('what is being written to everyone goes along into a breakout room, without what it answers', () => {
  draft().change({ draft: 'Where do we start?', replyTo: 'a message' });
  draft().moveOn();
  expect(draft()).toMatchObject({ draft: 'Where do we start?', replyTo: undefined });
});

test('what is for one person alone is never offered to others, and a message is not edited in another chat', () => {
  draft().change({ draft: 'Between us', chatTo: { identity: 'bo', name: 'Bo' } });
  draft().moveOn();
  expect(draft()).toMatchObject({ draft: '', chatTo: undefined });
  draft().change({ draft: 'Better said', editing: 'a message' });
  draft().moveOn();
  expect(draft()).toMatchObject({ draft: '', editing: undefined });
});
