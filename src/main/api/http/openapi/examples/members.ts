import type { MemberView } from '../../../../../shared/contract/members';
import { defaultPermissions } from '../../../../../shared/domain/permission';
import type { AreaExamples } from './AreaExamples';
import { ALL, DATE, HOST, ROOM_ID, SECRET } from './things';

const MEMBER_ID = 'guest-m9q4t7w2zx8f3k2';
const byId = { roomId: ROOM_ID, memberId: MEMBER_ID };
const MEMBER: MemberView = {
  memberId: MEMBER_ID,
  roomId: ROOM_ID,
  type: 'identified_guest',
  name: 'Grace Hopper',
  membershipDate: DATE,
  accessUrl: `${HOST}/room/${ROOM_ID}?secret=${SECRET}`,
  baseRole: 'speaker',
  customPermissions: { recordingControl: true },
  permissionsUpdatedAt: DATE,
};
const WHOLE: MemberView = {
  ...MEMBER,
  effectivePermissions: { ...defaultPermissions('speaker'), recordingControl: true },
};

export const members: AreaExamples<'members'> = {
  create: {
    input: {
      roomId: ROOM_ID,
      name: 'Grace Hopper',
      baseRole: 'speaker',
      customPermissions: { recordingControl: true },
    },
    output: WHOLE,
  },
  list: {
    input: { roomId: ROOM_ID, sortField: 'name', sortOrder: 'asc' },
    output: { members: [MEMBER], pagination: ALL },
  },
  removeMany: {
    input: { params: { roomId: ROOM_ID }, query: { memberIds: [MEMBER_ID] } },
    output: { message: 'The members were removed.', deleted: [MEMBER_ID], failed: [] },
  },
  get: { input: byId, output: WHOLE },
  update: {
    input: { ...byId, baseRole: 'moderator' },
    output: { ...WHOLE, baseRole: 'moderator', effectivePermissions: defaultPermissions('moderator') },
  },
  remove: { input: byId, output: { message: 'The member was removed.' } },
};
