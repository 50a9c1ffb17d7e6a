import { expect, it } from 'vitest';
import type { Poll } from '../../../shared/domain/poll';
import { viewPoll } from './viewPoll';

const poll: Poll = {
  pollId: 'poll-1',
  roomId: 'room',
  meetingId: 'meeting',
  question: 'What shall we drink?',
  options: ['Tea', 'Coffee'],
  isMultiple: true,
  isAnonymous: false,
  createdBy: 'ada',
  createdByName: 'Ada',
  createdDate: 1,
};

it('counts votes, names voters and tells one’s own', () => {
  const votes = [
    { voter: 'ada', name: 'Ada', choices: [0], date: 2 },
    { voter: 'alan', name: 'Alan', choices: [0, 1], date: 3 },
  ];
  const view = viewPoll(poll, votes, 'alan');
  expect(view.options).toEqual([
    {
      text: 'Tea',
      votes: 2,
      voters: [
        { identity: 'ada', name: 'Ada' },
        { identity: 'alan', name: 'Alan' },
      ],
    },
    { text: 'Coffee', votes: 1, voters: [{ identity: 'alan', name: 'Alan' }] },
  ]);
  expect(view.voters).toBe(2);
  expect(view.own).toEqual([0, 1]);
  expect(view).not.toHaveProperty('roomId');
});

it('names nobody in an anonymous poll', () => {
  const view = viewPoll({ ...poll, isAnonymous: true }, [{ voter: 'a-hash', choices: [1], date: 1 }], 'a-hash');
  expect(view.options).toEqual([
    { text: 'Tea', votes: 0 },
    { text: 'Coffee', votes: 1 },
  ]);
  expect(view.own).toEqual([1]);
  expect(JSON.stringify(view)).not.toContain('a-hash');
});
