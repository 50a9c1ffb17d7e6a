import { expect, test } from 'vitest';
import { createRemoteMeetingServer } from '../../src/main/livekit/createRemoteMeetingServer';
import { createLocalBackend } from '../../src/main/services/backend';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { dying } from './support/dying';
import { outboxOf } from './support/outboxOf';
import { worldPerTest } from './support/worldPerTest';

/** More than a deletion takes; a run that needs fewer has not died. */
const MOST_STEPS = 60;
const FORCE = { withMeeting: 'force', withRecordings: 'force' } as const;

const world = worldPerTest();

/** A room with someone inside, as the host knows. */
async function busyRoom() {
  const room = await world.room();
  const ada = await world.enter(room, STRANGER, { secret: room.secrets.speaker });
  await world.backend.ledger.verified(room.roomId);
  return { roomId: room.roomId, ada };
}

test('a host that is killed while it deletes a busy room leaves what a second try finishes', async () => {
  const { backend, server, clock } = world;
  let hasSurvived = false;
  for (let steps = 0; !hasSurvived; steps += 1) {
    expect(steps).toBeLessThan(MOST_STEPS);
    const { roomId, ada } = await busyRoom();
    const life = { steps: Number.POSITIVE_INFINITY };
    const { database } = backend;
    const victim = createLocalBackend({
      kind: 'livekit',
      version: '1.2.3',
      database: { ...database, meetings: dying(database.meetings, life), rooms: dying(database.rooms, life) },
      server: dying({ ...server }, life),
      localUrl: () => 'http://127.0.0.1',
      log: { info: () => {}, warn: () => {}, error: () => {} },
      now: () => clock.now,
    });
    life.steps = steps;
    await victim.rooms.remove(roomId, FORCE, ADMIN).catch(() => {});
    hasSurvived = life.steps >= 0;

    const after = `after ${steps} steps`;
    const left = await database.rooms.find(roomId);
    // Nobody comes in who would be put out again: the room is as it was, or closed, or gone.
    expect(['active_meeting', 'closed', undefined], after).toContain(left?.status);
    if (left) await backend.rooms.remove(roomId, FORCE, ADMIN);
    await backend.ledger.reconcile();
    await ada.presence.ended;
    expect(await database.rooms.find(roomId), after).toBeUndefined();
    expect((await server.meetings([roomId])).size, after).toBe(0);
    const events = (await outboxOf(database, roomId)).map(({ name }) => name);
    expect(events, after).toEqual(['meetingStarted', 'participantJoined', 'participantLeft', 'meetingEnded']);
  }
});

test('a busy room goes by force where LiveKit is away, and its people are put out when it is back', async () => {
  const { backend, server, clock } = world;
  const { roomId, ada } = await busyRoom();
  const nowhere = { ...world.meetingServer, url: 'ws://127.0.0.1:9' };
  const cutOff = createLocalBackend({
    kind: 'livekit',
    version: '1.2.3',
    database: backend.database,
    server: createRemoteMeetingServer(nowhere),
    localUrl: () => 'http://127.0.0.1',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => clock.now,
  });
  const refused = cutOff.rooms.remove(roomId, { withMeeting: 'fail', withRecordings: 'fail' }, ADMIN);
  await expect(refused).rejects.toMatchObject({ code: 'ROOM_HAS_ACTIVE_MEETING' });
  expect(await cutOff.rooms.remove(roomId, FORCE, ADMIN)).toMatchObject({
    successCode: 'room_with_active_meeting_deleted',
  });
  expect(await backend.database.rooms.find(roomId)).toBeUndefined();
  await backend.ledger.reconcile();
  await ada.presence.ended;
  expect((await server.meetings([roomId])).size).toBe(0);
});
