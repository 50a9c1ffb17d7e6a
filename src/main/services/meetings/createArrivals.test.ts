import { expect, test } from 'vitest';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import type { Member } from '../../../shared/domain/member';
import type { Place } from '../../../shared/domain/place';
import type { Room } from '../../../shared/domain/room';
import { newRoom } from '../rooms/newRoom';
import { createArrivals } from './createArrivals';

const ROOM_ID = 'daily-1';
const JOINED = 5000;
const room = newRoom(
  {},
  {
    ...{ roomId: ROOM_ID, owner: 'admin', creationDate: 1000 },
    secrets: { moderator: 'm', speaker: 's', recording: 'r' },
  },
);
const place: Place = {
  ...{ roomId: ROOM_ID, identity: 'ada-1', name: 'Ada', baseRole: 'speaker', role: 'speaker' },
  ...{ permissions: {}, isManager: false, creationDate: JOINED, updateDate: JOINED },
};
const member: Member = {
  ...{ roomId: ROOM_ID, memberId: 'guest-1', type: 'identified_guest', name: 'Ada', membershipDate: 1000 },
  ...{ baseRole: 'speaker', permissionsUpdatedAt: 1000 },
};

/** What is done about Ada, who comes with the token that she was given. */
async function whenAdaComes(is: { room?: Partial<Room>; place?: Partial<Place>; member?: Member } = {}) {
  const done: string[] = [];
  const meeting: MeetingRecord | undefined = undefined;
  const arrive = createArrivals({
    rooms: { find: async () => ({ ...room, ...is.room }) },
    places: { find: async () => ({ ...place, ...is.place }), isDenied: async () => false },
    ledger: { current: async () => meeting, noteLeave: async () => {} },
    server: { removeParticipant: async () => done.push('put out') > 0 },
    authority: { passOf: async (held) => ({ kind: 'place', place: held, member: is.member }) },
    rights: { apply: async () => done.push('rights') > 0 },
    now: () => JOINED + 1000,
  });
  await arrive(ROOM_ID, place.identity);
  return done;
}

test('whoever comes by the rules that their token was made by is left alone', async () => {
  expect(await whenAdaComes()).toEqual([]);
  expect(await whenAdaComes({ member })).toEqual([]);
});

test('whoever comes with a token from before a change gets what they may do now', async () => {
  expect(await whenAdaComes({ place: { updateDate: JOINED + 1 } })).toEqual(['rights']);
  expect(await whenAdaComes({ room: { updateDate: JOINED + 1 } })).toEqual(['rights']);
  expect(await whenAdaComes({ member: { ...member, permissionsUpdatedAt: JOINED + 1 } })).toEqual(['rights']);
});

test('whoever comes into a room that was closed meanwhile is put out', async () => {
  expect(await whenAdaComes({ room: { status: 'closed' } })).toEqual(['put out']);
});
