import { expect, test, vi } from 'vitest';
import { requestMessage } from '../../shared/protocol/request';
import { createRequests } from './createRequests';
import type { Sender } from './createTopics';
import { fakeTopics } from './fakeTopics';
import type { CallMedia } from './media/CallMedia';
import { NO_RIGHTS } from './ownRights';
import { createReadable } from './readable';

const moderator: Sender = { identity: 'ada', name: 'Ada', isModerator: true };

function scene() {
  const { topics, sent, say } = fakeTopics();
  const time = { now: 1_000_000 };
  const microphone = createReadable({ enabled: false, wanted: false, pending: false });
  const media = {
    microphone,
    camera: createReadable({ enabled: true, wanted: true, pending: false }),
    ownShares: createReadable([]),
    setMicrophone: vi.fn(async (enabled: boolean) => microphone.set({ enabled, wanted: enabled, pending: false })),
  } as Partial<CallMedia> as CallMedia;
  const can = createReadable({ ...NO_RIGHTS, microphone: true, camera: true });
  const requests = createRequests({ topics, media, can, now: () => time.now });
  return { requests, say, media, can, time, sent };
}

test('a moderator asks, and what is asked is done by one press', () => {
  const { requests, say, media } = scene();
  say({ what: 'microphone' }, moderator);
  expect(requests.current.get()).toEqual({ what: 'microphone', name: 'Ada' });
  requests.comply();
  expect(media.setMicrophone).toHaveBeenCalledWith(true);
  expect(requests.current.get()).toBeUndefined();
});

test('nobody else is heard, nor what makes no sense now', () => {
  const { requests, say, can } = scene();
  say({ what: 'microphone' }, { ...moderator, isModerator: false });
  say({ what: 'microphone' }, undefined);
  say({ what: 'camera' }, moderator);
  say({ what: 'stop-share' }, moderator);
  say({ what: 'password' }, moderator);
  can.set({ ...can.get(), microphone: false });
  say({ what: 'microphone' }, moderator);
  expect(requests.current.get()).toBeUndefined();
  expect(requestMessage.safeParse({ what: 'microphone' }).success).toBe(true);
});

test('nobody is asked the same again at once', async () => {
  const { requests, say, time, sent } = scene();
  say({ what: 'microphone' }, moderator);
  requests.decline();
  say({ what: 'microphone' }, moderator);
  expect(requests.current.get()).toBeUndefined();
  time.now += 10_001;
  say({ what: 'microphone' }, moderator);
  expect(requests.current.get()).toBeDefined();

  expect(await requests.ask('bo', 'camera')).toBe(true);
  expect(await requests.ask('bo', 'camera')).toBe(false);
  expect(sent).toEqual([{ message: { what: 'camera' }, to: ['bo'] }]);
});

test('it goes away when the person does it by themselves', () => {
  const { requests, say, media } = scene();
  say({ what: 'microphone' }, moderator);
  void media.setMicrophone(true);
  expect(requests.current.get()).toBeUndefined();
});
