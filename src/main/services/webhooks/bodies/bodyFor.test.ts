import { expect, test } from 'vitest';
import type { Attendance, MeetingRecord } from '../../../../shared/domain/meeting';
import { defaultPermissions } from '../../../../shared/domain/permission';
import { DEFAULT_ACCESS, DEFAULT_AUTO_DELETION_POLICY, type Room } from '../../../../shared/domain/room';
import { DEFAULT_ROOM_CONFIG } from '../../../../shared/domain/roomConfig';
import { DEFAULT_LIMITS } from '../../../../shared/domain/roomLimits';
import type { OutboxEvent } from '../../../../shared/domain/webhookEvent';
import { meetingEventData, participantEventData } from '../eventData';
import { bodyFor } from './bodyFor';
import { eventNameIn, eventsFrom, eventsInDialect } from './eventNames';

const DATE = Date.UTC(2026, 0, 1);
const room: Room = {
  roomId: 'Daily-abc',
  roomName: 'Daily',
  owner: 'admin',
  archived: false,
  creationDate: DATE,
  updateDate: DATE,
  status: 'active_meeting',
  config: DEFAULT_ROOM_CONFIG,
  roles: { moderator: defaultPermissions('moderator'), speaker: defaultPermissions('speaker') },
  rolesUpdatedAt: DATE,
  access: DEFAULT_ACCESS,
  secrets: { moderator: 'm-secret', speaker: 's-secret', recording: 'r-secret' },
  limits: DEFAULT_LIMITS,
  autoDeletionPolicy: DEFAULT_AUTO_DELETION_POLICY,
  meetingEndAction: 'none',
};
const meeting: MeetingRecord = {
  meetingId: 'meeting-1',
  roomId: 'Daily-abc',
  roomName: 'Daily',
  startDate: DATE,
  isLocked: false,
  forbidden: { audio: false, video: false, share: false, chat: false },
};
const ada: Attendance = {
  meetingId: 'meeting-1',
  identity: 'ada-1',
  name: 'Ada',
  role: 'speaker',
  joinedDate: DATE,
};
const started: OutboxEvent = {
  name: 'meetingStarted',
  roomId: 'Daily-abc',
  date: DATE,
  data: meetingEventData(room, meeting),
};
const ended: OutboxEvent = {
  ...started,
  name: 'meetingEnded',
  date: DATE + 60_000,
  data: meetingEventData(room, { ...meeting, endDate: DATE + 60_000, endCause: 'everyone_left' }),
};
const joined: OutboxEvent = { ...started, name: 'participantJoined', data: participantEventData(room, meeting, ada) };
const recorded = (status: string): OutboxEvent => ({
  name: 'recordingUpdated',
  roomId: 'Daily-abc',
  date: DATE,
  data: { recording: { recordingId: 'r', roomId: 'Daily-abc', roomName: 'Daily', status } },
});
const links = { host: 'https://meet.example.org', secrets: room.secrets };
const read = (text: string) => JSON.parse(text);

test('OpenVidu Meet gets the room, with links where the host knows its address', () => {
  const body = read(bodyFor('openvidu', started, links));
  expect(body).toMatchObject({
    creationDate: DATE,
    event: 'meetingStarted',
    data: {
      roomId: 'Daily-abc',
      roomName: 'Daily',
      status: 'active_meeting',
      config: { chat: { enabled: true }, recording: { encoding: 'H264_720P_30' } },
      roles: { speaker: { permissions: { meetingEnd: false, meetingJoin: true } } },
      access: {
        anonymous: {
          moderator: { enabled: true, url: 'https://meet.example.org/room/Daily-abc?secret=m-secret' },
          recording: { url: 'https://meet.example.org/room/Daily-abc/recordings?secret=r-secret' },
        },
        user: { enabled: false, url: 'https://meet.example.org/room/Daily-abc' },
      },
      moderatorUrl: 'https://meet.example.org/room/Daily-abc?secret=m-secret',
      speakerUrl: 'https://meet.example.org/room/Daily-abc?secret=s-secret',
      meeting: { meetingId: 'meeting-1' },
    },
  });
});

test('no secret leaves a host that does not know its address', () => {
  for (const event of [started, ended, joined]) expect(bodyFor('openvidu', event)).not.toContain('secret');
});

test('OpenVidu Meet style for people: who, and where', () => {
  expect(read(bodyFor('openvidu', joined, links))).toEqual({
    creationDate: DATE,
    event: 'participantJoined',
    data: { roomId: 'Daily-abc', roomName: 'Daily', ...ada },
  });
});

test('OpenVidu Meet gets recordings as they are', () => {
  expect(read(bodyFor('openvidu', recorded('active')))).toMatchObject({
    event: 'recordingUpdated',
    data: { recordingId: 'r', status: 'active' },
  });
});

test('Metered gets who is in which room', () => {
  expect(read(bodyFor('metered', joined, links))).toEqual({
    event: 'participantJoined',
    roomName: 'Daily-abc',
    roomId: 'Daily-abc',
    meetingSessionId: 'meeting-1',
    timestamp: '2026-01-01T00:00:00.000Z',
    participantSessionId: 'ada-1',
    username: 'Ada',
    isAdmin: false,
  });
});

test('VideoSDK gets sessions and participants in its own words', () => {
  expect(read(bodyFor('videosdk', ended))).toEqual({
    webhookType: 'session-ended',
    data: {
      meetingId: 'Daily-abc',
      sessionId: 'meeting-1',
      start: '2026-01-01T00:00:00.000Z',
      end: '2026-01-01T00:01:00.000Z',
    },
  });
  expect(read(bodyFor('videosdk', joined))).toEqual({
    webhookType: 'participant-joined',
    data: { meetingId: 'Daily-abc', sessionId: 'meeting-1', participantId: 'ada-1', participantName: 'Ada' },
  });
});

test('VideoSDK has words for each state of a recording', () => {
  const words = ['starting', 'active', 'ending', 'complete', 'failed'].map((status) =>
    eventNameIn('videosdk', recorded(status)),
  );
  expect(words).toEqual([
    'recording-starting',
    'recording-started',
    'recording-stopping',
    'recording-stopped',
    'recording-failed',
  ]);
});

test('events are listed in our words, whatever the dialect calls them', () => {
  expect(eventsFrom('videosdk', ['session-ended', 'participant-left', 'hls-started'])).toEqual([
    'meetingEnded',
    'participantLeft',
  ]);
  expect(eventsInDialect('videosdk', ['meetingEnded', 'participantLeft'])).toEqual([
    'session-ended',
    'participant-left',
  ]);
  expect(eventsFrom('openvidu', eventsInDialect('openvidu', ['meetingEnded']))).toEqual(['meetingEnded']);
});
