import { expect, test } from 'vitest';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { worldPerTest } from './support/worldPerTest';

const world = worldPerTest();

test('a removal taken back lets in the person and no other', async () => {
  const room = await world.room();
  const { participants, meetings } = world.backend;
  const enter = (name: string, device: string) =>
    world.enter(room, STRANGER, { secret: room.secrets.speaker, name, device });
  const [sue, al] = [await enter('Sue', 'sues-browser'), await enter('Al', 'als-browser')];
  for (const { identity } of [sue, al]) await participants.kick(room.roomId, identity, { ban: true }, ADMIN);
  await participants.readmit(room.roomId, sue.identity, ADMIN);

  const attempt = { roomId: room.roomId, secret: room.secrets.speaker, participantName: 'Sue' };
  expect(await meetings.join({ ...attempt, device: 'sues-browser' }, STRANGER)).toMatchObject({ role: 'speaker' });
  await expect(meetings.join({ ...attempt, device: 'als-browser' }, STRANGER)).rejects.toMatchObject({
    code: 'BANNED',
  });
  await expect(participants.readmit(room.roomId, sue.identity, ADMIN)).rejects.toMatchObject({
    code: 'PARTICIPANT_NOT_FOUND',
  });
});
