import { expect, test } from 'vitest';
import { createReadable } from '../../call/readable';
import { tellDesktop } from './tellDesktop';

test('the desktop hears who we are also where the meeting server says so late, and not of everyone who comes', () => {
  const told: unknown[] = [];
  const setCall = async (state: unknown) => void told.push(state);
  const identities = createReadable<readonly string[]>([]);
  const stop = tellDesktop({ setCall }, { identities }, 'Daily');
  identities.set(['ada']);
  identities.set(['ada', 'bo']);
  stop();
  identities.set(['cy']);
  expect(told).toEqual([
    { roomName: 'Daily', identity: undefined, inCall: true },
    { roomName: 'Daily', identity: 'ada', inCall: true },
    { roomName: 'Daily', identity: 'ada', inCall: false },
  ]);
});
