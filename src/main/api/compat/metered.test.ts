import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Room } from '../../../shared/domain/room';
import { newRoom } from '../../services/rooms/newRoom';
import { checked } from './foreignCall';
import { currentFields, fromMetered, METERED, toMetered } from './metered';
import { type MeteredFields, meteredSchema } from './meteredSchema';

const SECRETS = { moderator: 'm', speaker: 's', recording: 'r' };

/** The room that a call makes. */
function roomOf(sent: unknown): Room {
  const { draft, kept } = fromMetered(checked(meteredSchema, sent));
  const given = { roomId: 'demo-abc', owner: 'admin', secrets: SECRETS, creationDate: 1_627_412_356_448 };
  return newRoom(draft, { ...given, foreign: { [METERED]: kept } });
}

/** The bodies of the document's own samples. */
const CURL = {
  roomName: 'string',
  privacy: 'public',
  expireUnixSec: 0,
  ejectAtRoomExp: false,
  notBeforeUnixSec: 0,
  maxParticipants: 0,
  autoJoin: true,
  enableRequestToJoin: true,
  enableChat: true,
  enableScreenSharing: true,
  joinVideoOn: false,
  joinAudioOn: false,
  recordRoom: true,
  ejectAfterElapsedTimeInSec: 0,
  meetingJoinWebhook: 'string',
  endMeetingAfterNoActivityInSec: 0,
  audioOnlyRoom: false,
};
const NODE = {
  roomName: 'demo_room',
  privacy: 'private',
  expireUnixSec: 7832947982,
  ejectAtRoomExp: true,
  maxParticipants: 4,
  autoJoin: true,
  enableRequestToJoin: true,
  recordRoom: true,
  deleteOnExp: true,
  ejectAfterElapsedTimeInSec: 7200,
};

describe('the samples of the document', () => {
  test('with zeros for what has no limit', () => {
    const room = roomOf(CURL);
    expect(room.limits).toEqual({ ejectAtExpiry: false, deleteAtExpiry: false });
    expect(room.config).toMatchObject({
      privacy: 'public',
      lobby: { enabled: false },
      join: { camera: false, microphone: false, auto: true },
      recording: { enabled: true, autoStart: true },
    });
    expect(toMetered(room)).toMatchObject(CURL);
    expect(fromMetered(checked(meteredSchema, CURL))).toMatchObject({ webhooks: [], notHonoured: ['recordRoom'] });
  });

  test('with limits', () => {
    const room = roomOf(NODE);
    expect(room.limits).toEqual({
      expires: 7_832_947_982_000,
      ejectAtExpiry: true,
      deleteAtExpiry: true,
      maxParticipants: 4,
      maxStaySeconds: 7200,
    });
    expect(room.config).toMatchObject({ privacy: 'private', lobby: { enabled: true } });
    expect(toMetered(room)).toMatchObject(NODE);
  });

  test('the answer is as theirs', () => {
    const sample = {
      privacy: 'public',
      deleteOnExp: false,
      autoJoin: false,
      enableRequestToJoin: false,
      enableChat: false,
      enableScreenSharing: true,
      joinVideoOn: true,
      joinAudioOn: true,
      ownerOnlyBroadcast: false,
      recordRoom: false,
      ejectAtRoomExp: false,
      lang: 'en',
      archived: false,
      created: '2021-07-27T18:59:16.448Z',
      __v: 0,
    };
    const answer = toMetered(roomOf({ roomName: '6kpYYvYj75' }));
    expect(answer).toMatchObject({ ...sample, roomName: '6kpYYvYj75' });
    expect(answer._id).toMatch(/^[0-9a-f]{24}$/u);
    expect(answer.app).toMatch(/^[0-9a-f]{24}$/u);
  });
});

test('what needs an engine or is not known is kept, answered and named', () => {
  const sent = { enableLiveStreaming: true, enableRTMPOut: true, rtmpOutURL: 'rtmp://live.example/key', colour: 'red' };
  expect(fromMetered(checked(meteredSchema, sent)).notHonoured).toEqual([
    'enableRTMPOut',
    'enableLiveStreaming',
    'colour',
  ]);
  const room = roomOf(sent);
  expect(room.config.streaming).toEqual({ enabled: true, rtmpUrls: [sent.rtmpOutURL], hls: true, autoStart: true });
  expect(toMetered(room)).toMatchObject(sent);
});

test('each webhook goes to its own address', () => {
  const sent = {
    meetingJoinWebhook: 'https://hooks.example/join',
    meetingLeftWebhook: 'https://hooks.example/left',
    meetingStartedWebhook: 'https://hooks.example/started',
    meetingEndedWebhook: 'https://hooks.example/ended',
  };
  expect(fromMetered(checked(meteredSchema, sent)).webhooks).toEqual([
    { url: 'https://hooks.example/started', events: ['meetingStarted'] },
    { url: 'https://hooks.example/ended', events: ['meetingEnded'] },
    { url: 'https://hooks.example/join', events: ['participantJoined'] },
    { url: 'https://hooks.example/left', events: ['participantLeft'] },
  ]);
});

test.each([
  ['privacy', { privacy: 'secret' }],
  ['expireUnixSec', { expireUnixSec: 1_900_000_000_000 }],
  ['maxParticipants', { maxParticipants: -1 }],
  ['roomName', { roomName: 'with spaces' }],
  ['rtmpOutURL', { enableRTMPOut: true }],
  ['meetingLeftWebhook', { meetingLeftWebhook: 'ftp://hooks.example' }],
])('a wrong %s is named', (field, sent) => {
  expect(() => checked(meteredSchema, sent)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', data: { details: [expect.objectContaining({ field })] } }),
  );
});

const flag = fc.boolean();
const seconds = fc.integer({ min: 0, max: 30_000_000 });
const unixSec = fc.integer({ min: 0, max: 4_000_000_000 });
const address = fc.constantFrom('https://hooks.example/a', 'http://hooks.example:8080/b?c=d', 'string');
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,40}$/u);
const FIELDS = {
  roomName: name,
  privacy: fc.constantFrom('public', 'private'),
  expireUnixSec: unixSec,
  ejectAtRoomExp: flag,
  deleteOnExp: flag,
  notBeforeUnixSec: unixSec,
  maxParticipants: fc.integer({ min: 0, max: 10_000 }),
  autoJoin: flag,
  showInviteBox: flag,
  enableRequestToJoin: flag,
  enableChat: flag,
  newChatForMeetingSession: flag,
  enableScreenSharing: flag,
  joinVideoOn: flag,
  joinAudioOn: flag,
  enableRecording: flag,
  ownerOnlyBroadcast: flag,
  recordRoom: flag,
  ejectAfterElapsedTimeInSec: seconds,
  meetingJoinWebhook: address,
  meetingLeftWebhook: address,
  meetingStartedWebhook: address,
  meetingEndedWebhook: address,
  endMeetingAfterNoActivityInSec: seconds,
  audioOnlyRoom: flag,
  enableComposition: flag,
  compositionLayout: fc.constantFrom('grid', 'active_speaker'),
  recordComposition: flag,
  rtmpOutURL: fc.constantFrom('rtmp://live.example/a', 'rtmps://live.example/b'),
  enableLiveStreaming: flag,
  somethingOfTheirs: fc.jsonValue(),
};
const call = fc.record(FIELDS, { requiredKeys: ['roomName'] }) as fc.Arbitrary<MeteredFields>;

test('what one writes one reads back', () => {
  expect(Object.keys(meteredSchema.shape).filter((field) => !Object.hasOwn(FIELDS, field))).toEqual([
    'enableRTMPOut',
    'lang',
    'archived',
  ]);
  fc.assert(
    fc.property(call, flag, (sent, enableRTMPOut) => {
      const whole = sent.rtmpOutURL ? { ...sent, enableRTMPOut } : sent;
      expect(toMetered(roomOf(whole))).toMatchObject(whole);
    }),
  );
});

test('a room says what would have to be sent to make it again', () => {
  fc.assert(
    fc.property(call, (sent) => {
      const room = roomOf(sent);
      const again = roomOf(currentFields(room));
      expect({ ...again, foreign: undefined }).toEqual({ ...room, foreign: undefined });
    }),
  );
});
