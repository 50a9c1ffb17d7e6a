import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPermissions, type Permission } from '../../../shared/domain/permission';
import { fileDatabaseUrl, openDatabase } from '../../storage/openDatabase';
import type { Database, LiveParticipant } from '../ports';
import { newRoom } from '../rooms/newRoom';
import type { Visitor } from '../visitor';
import type { Actor } from './createAuthority';
import { createParticipants } from './createParticipants';

const ROOM_ID = 'daily-1';
const VISITOR: Visitor = { caller: { kind: 'guest' }, address: '192.0.2.7' };
const secrets = { moderator: 'm', speaker: 's', recording: 'r' };
const room = newRoom({}, { roomId: ROOM_ID, owner: 'admin', creationDate: 1, secrets });
const ada: LiveParticipant = {
  ...{ identity: 'ada-1', name: 'Ada', role: 'speaker', joinedDate: 1, metadata: '', attributes: {}, tracks: [] },
  grants: { sources: [], canPublishData: true },
};
const actor: Actor = {
  ...{ label: 'mia-1', identity: 'mia-1', isManager: false, baseRole: 'moderator', role: 'moderator' },
  permissions: defaultPermissions('moderator'),
};

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-participants-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

test('of two things that are taken from someone at once, LiveKit hears both, whichever call it answers last', async () => {
  const waiting: (() => void)[] = [];
  /** What Ada may not do, as LiveKit has it. */
  let taken: string[] = [];
  const participants = createParticipants({
    places: database.places,
    ledger: { current: async () => undefined, noteLeave: async () => {} },
    server: {
      participants: async () => [ada],
      removeParticipant: async () => true,
      updateParticipant: async () => true,
      muteTrack: async () => {},
      sendData: async () => {},
    },
    authority: {
      actor: async () => ({ room, actor }),
      need: async () => ({ room, actor }),
      passOf: async (place) => ({ kind: 'place', place }),
    },
    rights: {
      of: async () => defaultPermissions('speaker'),
      async apply(_room, { permissions }) {
        // The first call is held up on its way until the second one has come through.
        if (waiting.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
        else waiting[0]?.();
        taken = Object.keys(permissions).sort();
        return true;
      },
    },
    audit: { record: async () => {} },
    changed: () => {},
    now: () => 5,
  });
  await database.places.insert({
    ...{ roomId: ROOM_ID, identity: 'ada-1', name: 'Ada', baseRole: 'speaker', role: 'speaker' },
    ...{ permissions: {}, isManager: false, creationDate: 1, updateDate: 1 },
  });
  const take = (permission: Permission) =>
    participants.update(ROOM_ID, 'ada-1', { permissions: { [permission]: false } }, VISITOR);
  await Promise.all([take('mediaPublishAudio'), take('mediaPublishVideo')]);
  expect(taken).toEqual(['mediaPublishAudio', 'mediaPublishVideo']);
});
