import { describe, expect, test } from 'vitest';
import { type Backend, createLocalBackend } from '../../src/main/services/backend';
import type { RoomDraft } from '../../src/shared/contract/roomSchema';
import type { Room } from '../../src/shared/domain/room';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { dying } from './support/dying';
import { outboxOf } from './support/outboxOf';
import { togetherOf } from './support/togetherOf';
import { worldPerTest } from './support/worldPerTest';

/** More than an end takes; a run that needs fewer has not died. */
const MOST_STEPS = 60;

const world = worldPerTest();

/** A host on the same data that dies after so many steps. */
function mortal(steps: number): { backend: Backend; isDead(): boolean } {
  const life = { steps: Number.POSITIVE_INFINITY };
  const { database } = world.backend;
  const backend = createLocalBackend({
    kind: 'livekit',
    version: '1.2.3',
    database: { ...database, meetings: dying(database.meetings, life), rooms: dying(database.rooms, life) },
    server: dying({ ...world.server }, life),
    localUrl: () => 'http://127.0.0.1',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => world.clock.now,
  });
  life.steps = steps;
  return { backend, isDead: () => life.steps < 0 };
}

interface Case {
  draft?: RoomDraft;
  change?: Partial<Room>;
  /** What becomes of the room; undefined: it is gone. */
  status: Room['status'] | undefined;
}

describe('a host that is killed while it ends a meeting leaves nothing half done', () => {
  test.each<[string, Case]>([
    ['the room stays', { status: 'open' }],
    ['the room is closed', { draft: { meetingEndAction: 'close' }, status: 'closed' }],
    ['the room is deleted', { draft: { meetingEndAction: 'delete' }, status: undefined }],
    [
      'the room was to be deleted afterwards',
      { change: { scheduled: { action: 'delete', withRecordings: 'force' } }, status: undefined },
    ],
  ])('%s', async (_name, { draft, change, status }) => {
    const { backend, server } = world;
    let hasSurvived = false;
    for (let steps = 0; !hasSurvived; steps += 1) {
      expect(steps).toBeLessThan(MOST_STEPS);
      const room = await world.room(draft);
      const { roomId } = room;
      const ada = await world.enter(room, STRANGER, { secret: room.secrets.speaker });
      await backend.ledger.verified(roomId);
      await backend.chat.add(roomId, [{ id: 'hello', text: 'Hello', mentions: [] }], ada.visitor);
      await backend.timer.start(roomId, 60_000, ADMIN);
      if (change) await backend.database.rooms.update(roomId, change);
      const victim = mortal(steps);
      await victim.backend.ledger.end(roomId, 'ended', 'Mo').catch(() => {});
      hasSurvived = !victim.isDead();

      // Whoever wanted the end tries again, with another host; where it was written, that finds nothing to end.
      await backend.ledger.end(roomId, 'ended', 'Mo');
      await backend.ledger.reconcile();
      await ada.presence.ended;
      const after = `after ${steps} steps`;
      expect((await server.meetings([roomId])).size, after).toBe(0);
      expect((await backend.database.rooms.find(roomId))?.status, after).toBe(status);
      expect((await backend.database.rooms.find(roomId))?.scheduled, after).toBeUndefined();
      expect(await backend.database.meetings.unfinished(), after).toEqual([]);
      expect(await togetherOf(world.databaseUrl), after).toEqual({});
      const events = (await outboxOf(backend.database, roomId)).map(({ name }) => name);
      expect(events, after).toEqual(['meetingStarted', 'participantJoined', 'participantLeft', 'meetingEnded']);
    }
  });

  test('nor one that is killed while it writes down a beginning', async () => {
    const { backend } = world;
    let hasSurvived = false;
    for (let steps = 0; !hasSurvived; steps += 1) {
      expect(steps).toBeLessThan(MOST_STEPS);
      const room = await world.room();
      await world.enter(room, STRANGER, { secret: room.secrets.speaker });
      const victim = mortal(steps);
      await victim.backend.ledger.verified(room.roomId).catch(() => {});
      hasSurvived = !victim.isDead();
      await backend.ledger.reconcile();
      const events = (await outboxOf(backend.database, room.roomId)).map(({ name }) => name);
      expect(events, `after ${steps} steps`).toEqual(['meetingStarted', 'participantJoined']);
      expect((await backend.database.rooms.find(room.roomId))?.status).toBe('active_meeting');
    }
  });
});
