import { beforeEach, expect, test } from 'vitest';
import { chatSeenIn, usePanels } from './panels';

const seenIn = (chat: object) => chatSeenIn(usePanels.getState().chatSeen, chat);

beforeEach(() => usePanels.getState().reset());

test('what was read in the chat of the meeting is not counted as read in that of a breakout room, nor the other way', () => {
  const [meeting, breakout] = [{}, {}];
  usePanels.getState().seeChat(meeting, { messages: 20, mentions: 2 });
  expect(seenIn(breakout)).toEqual({ messages: 0, mentions: 0 });
  usePanels.getState().seeChat(breakout, { messages: 3, mentions: 0 });
  expect(seenIn(meeting)).toEqual({ messages: 20, mentions: 2 });
  usePanels.getState().reset();
  expect(seenIn(meeting)).toEqual({ messages: 0, mentions: 0 });
});
