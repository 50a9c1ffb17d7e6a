import type { ChatRecordView } from '../../../../../shared/contract/chat';
import type { PollView } from '../../../../../shared/contract/polls';
import type { AreaExamples } from './AreaExamples';
import { DATE, IDENTITY, ROOM_ID } from './things';

const byRoom = { roomId: ROOM_ID };

const MESSAGE_ID = '6f2c1d0e-4b7a-4f53-9a57-2f1f7a4f8f10';
const MESSAGE: ChatRecordView = {
  sequence: 17,
  identity: IDENTITY,
  id: MESSAGE_ID,
  name: 'Ada',
  text: 'The figures are in the folder.',
  mentions: [],
  sentDate: DATE,
  reactions: { '👍': [IDENTITY] },
};
const byKey = { ...byRoom, identity: IDENTITY, id: MESSAGE_ID };

export const chat: AreaExamples<'chat'> = {
  list: { input: { ...byRoom, maxItems: 200 }, output: { messages: [MESSAGE], hasMore: false } },
  add: { input: { ...byRoom, messages: [{ id: MESSAGE_ID, text: MESSAGE.text }] }, output: { messages: [MESSAGE] } },
  edit: { input: { ...byKey, text: MESSAGE.text }, output: { ...MESSAGE, editedDate: DATE } },
  remove: { input: byKey, output: { message: 'The message was deleted.' } },
  react: { input: { ...byKey, emoji: '👍', on: true }, output: MESSAGE },
};

const POLL: PollView = {
  pollId: 'poll-t7w2zx8f3k2m9q4',
  question: 'When shall we meet again?',
  options: [
    { text: 'Tuesday', votes: 1, voters: [{ identity: IDENTITY, name: 'Ada' }] },
    { text: 'Thursday', votes: 0, voters: [] },
  ],
  isMultiple: false,
  isAnonymous: false,
  createdBy: IDENTITY,
  createdByName: 'Ada',
  createdDate: DATE,
  voters: 1,
  own: [0],
};
const byPoll = { ...byRoom, pollId: POLL.pollId };

export const polls: AreaExamples<'polls'> = {
  list: { input: byRoom, output: { polls: [POLL] } },
  create: { input: { ...byRoom, question: POLL.question, options: ['Tuesday', 'Thursday'] }, output: POLL },
  vote: { input: { ...byPoll, choices: [0] }, output: POLL },
  close: { input: byPoll, output: { ...POLL, closedDate: DATE } },
  remove: { input: byPoll, output: { message: 'The poll was deleted.' } },
};

const TIMER = { durationMs: 300_000, endDate: DATE, startedBy: IDENTITY };

export const timer: AreaExamples<'timer'> = {
  start: { input: { ...byRoom, durationMs: TIMER.durationMs }, output: TIMER },
  update: { input: { ...byRoom, addMs: 60_000 }, output: { ...TIMER, durationMs: 360_000 } },
  stop: { input: byRoom, output: { message: 'There is no timer any more.' } },
};
