import type { MeetingRecordView, TicketView } from '../../../../../shared/contract/meetings';
import { defaultPermissions, grantedPermissions } from '../../../../../shared/domain/permission';
import type { AreaExamples } from './AreaExamples';
import { ACCESS, ALL, DATE, HOUR_MS, IDENTITY, MEETING, MEETING_ID, ROOM, ROOM_ID, SECRET, TOKEN } from './things';

const byRoom = { roomId: ROOM_ID };
const permissions = grantedPermissions(defaultPermissions('speaker'));
const TICKET: TicketView = {
  serverUrl: 'wss://meet.example.org',
  token: TOKEN,
  memberToken: TOKEN,
  expires: DATE + 10 * 60_000,
  identity: IDENTITY,
  roomId: ROOM_ID,
  roomName: ROOM.roomName,
  role: 'speaker',
  permissions,
  config: ROOM.config,
  inviteUrl: ACCESS.anonymous.speaker.url,
};
const RECORD: MeetingRecordView = {
  meetingId: MEETING_ID,
  roomId: ROOM_ID,
  roomName: ROOM.roomName,
  startDate: DATE,
  endDate: DATE + HOUR_MS,
  endCause: 'everyone_left',
  attendees: 5,
};
const forbidden = { audio: false, video: false, share: true, chat: false };
const STATE = { meetingId: MEETING_ID, startDate: DATE, isLocked: true, forbidden };

export const meetings: AreaExamples<'meetings'> = {
  preview: {
    input: { ...byRoom, secret: SECRET },
    output: {
      ...byRoom,
      roomName: ROOM.roomName,
      role: 'speaker',
      permissions,
      config: ROOM.config,
      obstacle: { code: 'LOBBY_REQUIRED' },
      meeting: MEETING,
    },
  },
  join: { input: { ...byRoom, secret: SECRET, participantName: 'Ada' }, output: TICKET },
  refresh: { input: byRoom, output: TICKET },
  check: {
    input: { ...byRoom, secret: SECRET },
    output: { serverUrl: TICKET.serverUrl, token: TOKEN, farToken: TOKEN },
  },
  start: { input: byRoom, output: { message: 'The meeting has begun.', meetingId: MEETING_ID } },
  end: { input: byRoom, output: { message: 'The meeting was ended.' } },
  getState: { input: byRoom, output: STATE },
  updateState: { input: { ...byRoom, isLocked: true, forbidden: { share: true } }, output: STATE },
  updateMetadata: {
    input: { ...byRoom, metadata: '{"topic":"Colours"}' },
    output: { message: 'The metadata was set.' },
  },
  history: { input: { ...byRoom, active: false }, output: { meetings: [RECORD], pagination: ALL } },
  getRecord: {
    input: { meetingId: MEETING_ID },
    output: {
      ...RECORD,
      attendances: [
        {
          identity: IDENTITY,
          name: 'Ada',
          role: 'moderator',
          joinedDate: DATE,
          leftDate: DATE + HOUR_MS,
          leaveCause: 'left',
        },
      ],
    },
  },
  watchPlace: {
    input: byRoom,
    output: {
      ...{ role: 'speaker', permissions, hostDate: DATE, isLocked: false, forbidden, waiting: 0 },
      pollsRevision: 0,
    },
  },
};
