import type { FullRoomView } from '../../../../../shared/contract/roomSchema';
import { defaultPermissions } from '../../../../../shared/domain/permission';
import { DEFAULT_ROOM_CONFIG } from '../../../../../shared/domain/roomConfig';

/** What the examples are about: one room with its meeting, and the people in it. */
export const ROOM_ID = 'Design_weekly-x8f3k2m9q4t7w2z';
export const MEETING_ID = 'meeting-01jd8g6y3kq9v4n7';
export const IDENTITY = 'Ada-k3m9q4t7w2';
export const RECORDING_ID = `${ROOM_ID}--EG_8fK2mQ9tWz--x4t7w2`;
/** 2026-11-20T09:00:00Z */
export const DATE = 1_795_165_200_000;
export const HOUR_MS = 3_600_000;
export const HOST = 'https://meet.example.org';
export const SECRET = 'abcd-efgh-ijkm-npqr-stuv';
export const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJyb29tIjoiRGVzaWduIn0.c2lnbmF0dXJl';

const link = (secret: string, path = '') => ({ enabled: true, url: `${HOST}/room/${ROOM_ID}${path}?secret=${secret}` });

export const ACCESS: FullRoomView['access'] = {
  anonymous: {
    moderator: link('mmmm-nnnn-pppp-qqqq-rrrr'),
    speaker: link(SECRET),
    recording: link('vvvv-wwww-xxxx-yyyy-zzzz', '/recordings'),
  },
  user: { enabled: false, url: `${HOST}/room/${ROOM_ID}` },
};

export const ROLES: FullRoomView['roles'] = {
  moderator: { permissions: defaultPermissions('moderator') },
  speaker: { permissions: defaultPermissions('speaker') },
};

export const ROOM: FullRoomView = {
  roomId: ROOM_ID,
  roomName: 'Design weekly',
  owner: 'ada_lovelace',
  archived: false,
  creationDate: DATE,
  updateDate: DATE,
  autoDeletionPolicy: { withMeeting: 'when_meeting_ends', withRecordings: 'close' },
  config: DEFAULT_ROOM_CONFIG,
  roles: ROLES,
  access: ACCESS,
  status: 'open',
  rolesUpdatedAt: DATE,
  meetingEndAction: 'none',
  limits: { maxParticipants: 12, ejectAtExpiry: false, deleteAtExpiry: false },
  isManaged: true,
};

export const MEETING = {
  startDate: DATE,
  participants: [{ identity: IDENTITY, name: 'Ada', role: 'moderator' as const, joinedDate: DATE }],
};

export const PAGE = { isTruncated: true, nextPageToken: 'WzE3OTUxNjUyMDAwMDAsIkRlc2lnbiJd', maxItems: 10 };
export const ALL = { isTruncated: false, maxItems: 10 };
