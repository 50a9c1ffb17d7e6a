import type { AreaExamples } from './AreaExamples';
import { ACCESS, DATE, HOST, HOUR_MS, PAGE, ROLES, ROOM, ROOM_ID } from './things';

const byId = { roomId: ROOM_ID };
const { config: _config, roles: _roles, ...LISTED } = ROOM;

export const rooms: AreaExamples<'rooms'> = {
  create: {
    input: {
      roomName: 'Design weekly',
      autoDeletionDate: DATE + 30 * 24 * HOUR_MS,
      config: { chat: { enabled: true, history: 'room' }, lobby: { enabled: true } },
      access: { anonymous: { speaker: { enabled: true } } },
      limits: { maxParticipants: 12 },
    },
    output: ROOM,
  },
  list: {
    input: { roomName: 'design', roomNameMatchMode: 'partial', roomNameCaseInsensitive: true, maxItems: 10 },
    output: { rooms: [LISTED], pagination: PAGE },
  },
  watch: { input: undefined, output: { revision: 7 } },
  get: { input: byId, output: ROOM },
  update: {
    input: { ...byId, roomName: 'Design daily', limits: { maxParticipants: null, maxMeetingSeconds: 5400 } },
    output: { ...ROOM, roomName: 'Design daily' },
  },
  remove: {
    input: { params: byId, query: { withMeeting: 'force', withRecordings: 'close' } },
    output: { status: 200, body: { successCode: 'room_deleted', message: 'The room was deleted.' } },
  },
  removeMany: {
    input: { query: { roomIds: [ROOM_ID, 'Standup-k3m9q4t7w2zx8f3'], withMeeting: 'force' } },
    output: {
      message: 'The rooms were deleted.',
      deleted: [{ roomId: ROOM_ID, successCode: 'room_deleted', message: 'The room was deleted.' }],
      failed: [],
    },
  },
  getConfig: { input: byId, output: ROOM.config },
  updateConfig: {
    input: { ...byId, config: { recording: { enabled: false }, screenShare: { enabled: false } } },
    output: {
      ...ROOM.config,
      recording: { ...ROOM.config.recording, enabled: false },
      screenShare: { enabled: false },
    },
  },
  updateRoles: {
    input: { ...byId, roles: { speaker: { permissions: { chatWrite: false, mediaShareScreen: false } } } },
    output: {
      ...ROLES,
      speaker: { permissions: { ...ROLES.speaker.permissions, chatWrite: false, mediaShareScreen: false } },
    },
  },
  updateAccess: {
    input: { ...byId, access: { user: { enabled: true } } },
    output: { ...ACCESS, user: { enabled: true, url: `${HOST}/room/${ROOM_ID}` } },
  },
  renewLink: { input: { ...byId, kind: 'speaker' }, output: ACCESS },
  updateStatus: {
    input: { ...byId, status: 'closed' },
    output: { status: 200, body: { message: 'The room is closed.', room: { ...ROOM, status: 'closed' } } },
  },
};
