import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, createRoomsWorld, type RoomsWorld, user } from '../../../../test/support/roomsWorld';
import { type DeletionPolicy, planDeletion, WITH_MEETING, WITH_RECORDINGS } from '../../../shared/domain/deletion';
import { Fault } from '../../../shared/domain/fault';

let world: RoomsWorld;
let roomId: string;
beforeEach(async () => {
  world = await createRoomsWorld();
  roomId = (await world.rooms.create({ roomName: 'Daily' }, ADMIN)).room.roomId;
});
afterEach(() => world.close());

const FORCE: DeletionPolicy = { withMeeting: 'force', withRecordings: 'force' };
const STRICT: DeletionPolicy = { withMeeting: 'fail', withRecordings: 'fail' };
const combinations = [false, true].flatMap((isActive) =>
  [false, true].flatMap((hasRecordings) =>
    WITH_MEETING.flatMap((withMeeting) =>
      WITH_RECORDINGS.map((withRecordings) => ({ isActive, hasRecordings, withMeeting, withRecordings })),
    ),
  ),
);

async function recordings(): Promise<number> {
  const { rows } = await world.raw.execute('SELECT count(*) AS n FROM recording');
  return Number(rows[0]?.n);
}

describe('a deletion', () => {
  test.each(combinations)(
    'does what was planned: %o',
    async ({ isActive, hasRecordings, withMeeting, withRecordings }) => {
      if (hasRecordings) await world.addRecording(roomId);
      if (isActive) await world.begin(roomId);
      const policy = { withMeeting, withRecordings };
      const plan = planDeletion({ status: isActive ? 'active_meeting' : 'open', hasRecordings }, policy);
      const before = await world.database.rooms.find(roomId);
      if (!plan.ok) {
        await expect(world.rooms.remove(roomId, policy, ADMIN)).rejects.toMatchObject({
          code: plan.code,
          data: { roomIds: [roomId] },
        });
        expect(await world.database.rooms.find(roomId)).toEqual(before);
        expect(world.ended).toEqual([]);
        return;
      }
      const { successCode, isScheduled, room } = await world.rooms.remove(roomId, policy, ADMIN);
      const after = await world.database.rooms.find(roomId);
      expect({ successCode, isScheduled }).toEqual({
        successCode: plan.successCode,
        isScheduled: plan.when === 'later',
      });
      expect(room?.room).toEqual(after);
      expect(world.ended).toEqual(plan.endMeeting ? [{ roomId, cause: 'room_deleted', by: 'key' }] : []);
      if (plan.when === 'later') {
        expect(after).toMatchObject({ status: 'active_meeting', scheduled: { action: plan.then } });
        expect(after?.scheduled?.withRecordings).toBe(withRecordings === 'force' ? 'force' : 'close');
      } else if (plan.then === 'close') {
        expect(after).toMatchObject({ status: 'closed' });
      } else {
        expect(after).toBeUndefined();
      }
      const isGone = plan.when === 'now' && plan.then === 'delete';
      expect(await recordings()).toBe(hasRecordings && !isGone ? 1 : 0);
      expect(world.notes.at(-1)).toMatchObject({ action: 'room.delete', target: roomId, details: successCode });
    },
  );

  test('is not stopped by a meeting whose end was missed', async () => {
    await world.pretend(roomId);
    expect(await world.rooms.remove(roomId, STRICT, ADMIN)).toMatchObject({ successCode: 'room_deleted' });
  });

  test('is planned anew where a meeting or a recording begins in between', async () => {
    let isFirst = true;
    const rooms = world.roomsWith({
      store: {
        async remove(...args) {
          if (isFirst) await world.begin(roomId);
          isFirst = false;
          return world.database.rooms.remove(...args);
        },
      },
    });
    await expect(rooms.remove(roomId, STRICT, ADMIN)).rejects.toMatchObject({ code: 'ROOM_HAS_ACTIVE_MEETING' });
    expect(await world.database.rooms.find(roomId)).toMatchObject({ status: 'active_meeting' });

    const other = (await world.rooms.create({}, ADMIN)).room.roomId;
    const recorded = world.roomsWith({
      store: {
        async remove(...args) {
          await world.addRecording(other);
          return world.database.rooms.remove(...args);
        },
      },
    });
    await expect(recorded.remove(other, STRICT, ADMIN)).rejects.toMatchObject({ code: 'ROOM_HAS_RECORDINGS' });
  });

  test('that is asked for by several at once happens once', async () => {
    await world.begin(roomId);
    const asked = await Promise.allSettled([1, 2, 3].map(() => world.rooms.remove(roomId, FORCE, ADMIN)));
    const failures = asked.filter((result) => result.status === 'rejected').map(({ reason }) => (reason as Fault).code);
    expect(asked.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(new Set(failures)).toEqual(new Set(failures.length > 0 ? ['ROOM_NOT_FOUND'] : []));
    expect(world.ended).toHaveLength(1);
  });

  test.each(['end', 'remove'] as const)('cut off at %s is finished by a second try', async (step) => {
    await world.begin(roomId);
    await world.addRecording(roomId);
    const cut = async (): Promise<never> => {
      throw new Fault('STORAGE_LOCKED');
    };
    const rooms = world.roomsWith(step === 'end' ? { ledger: { end: cut } } : { store: { remove: cut } });
    await expect(rooms.remove(roomId, FORCE, ADMIN)).rejects.toMatchObject({ code: 'STORAGE_LOCKED' });
    const room = await world.database.rooms.find(roomId);
    expect(room?.status).toBe(step === 'end' ? 'active_meeting' : 'closed');
    expect(await recordings()).toBe(1);
    await world.rooms.remove(roomId, FORCE, ADMIN);
    expect(await world.database.rooms.find(roomId)).toBeUndefined();
    expect(await recordings()).toBe(0);
    expect(world.ended).toHaveLength(1);
  });

  test('by its own date that ends in closing does not come again', async () => {
    const date = world.clock.now + 7_200_000;
    const due = (await world.rooms.create({ autoDeletionDate: date }, ADMIN)).room.roomId;
    await world.addRecording(due);
    world.clock.now = date;
    const closed = await world.rooms.removeDue(due, { withMeeting: 'force', withRecordings: 'close' });
    expect(closed.room?.room.status).toBe('closed');
    expect(closed.room?.room).not.toHaveProperty('autoDeletionDate');
    expect((await world.raw.execute('SELECT due FROM room WHERE due IS NOT NULL')).rows).toEqual([]);
  });
});

test('several rooms go each by itself, and of those that stay it is said why', async () => {
  const manager = user('mia', 'room_manager');
  const make = async () => (await world.rooms.create({}, manager)).room.roomId;
  const [plain, busy, recorded] = [await make(), await make(), await make()];
  await world.begin(busy);
  await world.addRecording(recorded);
  const { deleted, failed } = await world.rooms.removeMany(
    [plain, busy, plain, recorded, roomId, 'nobody'],
    STRICT,
    manager,
  );
  expect(deleted).toEqual([{ roomId: plain, successCode: 'room_deleted', isScheduled: false }]);
  expect(failed).toEqual([
    { id: busy, code: 'ROOM_HAS_ACTIVE_MEETING' },
    { id: recorded, code: 'ROOM_HAS_RECORDINGS' },
    { id: roomId, code: 'NOT_ALLOWED' },
    { id: 'nobody', code: 'ROOM_NOT_FOUND' },
  ]);
});
