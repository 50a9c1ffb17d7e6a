import { expect, test } from 'vitest';
import { defaultPermissions } from '../../../shared/domain/permission';
import { customFor, differing, rightsOf } from './rights';

const speaker = defaultPermissions('speaker');

test('an own permission that is as the role does not differ', () => {
  expect(differing(speaker, { chatWrite: false, chatRead: true, meetingEnd: true })).toEqual([
    'meetingEnd',
    'chatWrite',
  ]);
});

test('sends what differs, and takes back what differed before', () => {
  const rights = { ...rightsOf(speaker, { chatWrite: false }), mediaPublishVideo: false, chatWrite: true };
  expect(customFor(speaker, rights, { chatWrite: false })).toEqual({ mediaPublishVideo: false, chatWrite: true });
  expect(customFor(speaker, speaker)).toEqual({});
});
