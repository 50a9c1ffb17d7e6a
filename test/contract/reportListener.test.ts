import { createHash } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReportListener, type ReportListener } from '../../src/main/api/http/createReportListener';
import { receiveWebhook } from '../../src/main/livekit/receiveWebhook';
import type { MeetingServerEvent } from '../../src/main/services/ports';

const KEYS = { apiKey: 'key', apiSecret: 'a secret that is long enough for tests' };

let listener: ReportListener;
let received: (MeetingServerEvent | undefined)[];
beforeEach(async () => {
  received = [];
  listener = await createReportListener({
    async receiveWebhook(body, authorization) {
      received.push(await receiveWebhook(KEYS, body, authorization));
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
});
afterEach(() => listener.close());

async function report(event: object, { apiKey, apiSecret } = KEYS): Promise<number> {
  const body = JSON.stringify(event);
  const token = new AccessToken(apiKey, apiSecret);
  token.sha256 = createHash('sha256').update(body).digest('base64');
  const authorization = await token.toJwt();
  return (await fetch(listener.url, { method: 'POST', body, headers: { authorization } })).status;
}

const room = { name: 'room', sid: 'RM_1', creationTimeMs: '1700000000000' };
const participant = { identity: 'ada', sid: 'PA_1', name: 'Ada', joinedAtMs: '1700000001000' };
const createdAt = '1700000002';

test('takes what our own LiveKit server reports of meetings and people', async () => {
  expect(await report({ event: 'room_started', room, createdAt })).toBe(200);
  expect(await report({ event: 'participant_left', room, participant, createdAt })).toBe(200);
  const at = { roomId: 'room', session: 'RM_1' };
  const ada = { identity: 'ada', name: 'Ada', role: 'speaker', session: 'PA_1', joinedDate: 1_700_000_001_000 };
  expect(received).toMatchObject([
    { ...at, kind: 'roomStarted', date: 1_700_000_000_000 },
    { ...at, kind: 'participantLeft', participant: ada, date: 1_700_000_002_000 },
  ]);
});

test.each([
  ['CLIENT_INITIATED', 'left'],
  ['DUPLICATE_IDENTITY', 'replaced'],
  ['PARTICIPANT_REMOVED', 'removed'],
  ['ROOM_DELETED', 'meeting_ended'],
  ['CONNECTION_TIMEOUT', 'connection_lost'],
])('says why someone left: %s', async (disconnectReason, cause) => {
  await report({ event: 'participant_left', room, participant: { ...participant, disconnectReason }, createdAt });
  expect(received).toMatchObject([{ cause }]);
});

test('passes over machines and what is no business of the ledger', async () => {
  const recorder = { ...participant, permission: { recorder: true } };
  expect(await report({ event: 'participant_joined', room, participant: recorder, createdAt })).toBe(200);
  expect(await report({ event: 'egress_started', createdAt })).toBe(200);
  expect(received).toEqual([undefined, undefined]);
});

test('takes nothing from anyone else', async () => {
  expect(await report({ event: 'room_finished', room, createdAt }, { ...KEYS, apiSecret: 'another secret' })).toBe(401);
  expect((await fetch(listener.url, { method: 'POST', body: '{}' })).status).toBe(401);
  const long = await fetch(listener.url, { method: 'POST', body: 'x'.repeat(2_000_000) }).catch(() => undefined);
  expect(long?.ok ?? false).toBe(false);
  expect(received).toEqual([]);
});
