import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { launchBrowser, startPublisher } from './support/startPublisher';
import { worldPerTest } from './support/worldPerTest';

let browser: Browser;
const world = worldPerTest();
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
});

async function publisher(room: Room, kind: 'moderator' | 'speaker', name: string) {
  const request = { roomId: room.roomId, secret: room.secrets[kind], participantName: name };
  const ticket = await world.backend.meetings.join(request, STRANGER);
  const page = await startPublisher(browser, ticket);
  await world.backend.ledger.reconcile();
  return { ...page, identity: ticket.identity, visitor: { ...STRANGER, memberToken: ticket.memberToken } };
}

const tracks = async (room: Room, identity: string) =>
  (await world.backend.participants.get(room.roomId, identity, ADMIN)).tracks
    .map(({ source, muted }) => `${source}${muted ? ' muted' : ''}`)
    .sort();

test('what people really send is muted, taken when it is forbidden, and given back to those who are promoted', async () => {
  const room = await world.room();
  const mo = await publisher(room, 'moderator', 'Mo');
  const sue = await publisher(room, 'speaker', 'Sue');
  for (const one of [mo, sue]) expect(await one.publish('microphone')).toBe(true);
  expect(await sue.publish('camera')).toBe(true);
  const { participants, meetings } = world.backend;
  await waitUntil('both tracks are there', async () => (await tracks(room, sue.identity)).length === 2);

  // One and all, but moderators.
  await participants.mute(room.roomId, sue.identity, ['camera'], mo.visitor);
  expect(await tracks(room, sue.identity)).toEqual(['camera muted', 'microphone']);
  expect(await participants.muteAll(room.roomId, ['microphone', 'camera'], mo.visitor)).toBe(1);
  expect(await tracks(room, sue.identity)).toEqual(['camera muted', 'microphone muted']);
  expect(await tracks(room, mo.identity)).toEqual(['microphone']);
  await waitUntil('her page knows', async () => (await sue.sent()).every(({ muted }) => muted));

  // Forbidden: LiveKit takes the track away, and takes no new one.
  await meetings.updateState(room.roomId, { forbidden: { video: true, share: true } }, mo.visitor);
  await waitUntil('the camera is gone', async () => !(await tracks(room, sue.identity)).join().includes('camera'));
  await waitUntil('her page knows', async () => (await sue.sent()).every(({ source }) => source !== 'camera'));
  expect(await sue.publish('screen_share')).toBe(false);
  expect(await mo.publish('screen_share')).toBe(true);

  await participants.setRole(room.roomId, sue.identity, 'upgrade', mo.visitor);
  await waitUntil('she may share', () => sue.publish('screen_share'));
});

test('a message from outside reaches everyone, or those it is for', async () => {
  const room = await world.room();
  const mo = await publisher(room, 'moderator', 'Mo');
  const sue = await publisher(room, 'speaker', 'Sue');
  const { participants } = world.backend;
  // Data is carried once the page has its connection for it.
  await waitUntil('both hear', async () => {
    await participants.message(room.roomId, { data: 'for all', topic: 'news' }, ADMIN);
    return (await mo.received()).length > 0 && (await sue.received()).length > 0;
  });
  await participants.message(room.roomId, { data: 'for Sue', to: [sue.identity] }, ADMIN);
  await waitUntil('Sue hears', async () => (await sue.received()).some(({ text }) => text === 'for Sue'));
  expect((await sue.received())[0]).toEqual({ topic: 'news', text: 'for all' });
  expect((await mo.received()).some(({ text }) => text === 'for Sue')).toBe(false);
});
