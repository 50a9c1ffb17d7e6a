import { paginationSchema } from '../../../../shared/contract/listSchema';
import { meetingRecordSchema } from '../../../../shared/contract/meetings';
import { memberSchema } from '../../../../shared/contract/members';
import { participantSchema } from '../../../../shared/contract/participants';
import { recordingSchema } from '../../../../shared/contract/recordings';
import {
  appearanceSchema,
  encodingSchema,
  roomConfigPatchSchema,
  roomConfigSchema,
} from '../../../../shared/contract/roomConfigSchema';
import {
  accessSchema,
  fullRoomSchema,
  limitsSchema,
  meetingSchema,
  permissionPatchSchema,
  permissionSetSchema,
  rolesSchema,
  roomSchema,
} from '../../../../shared/contract/roomSchema';
import { userSchema } from '../../../../shared/contract/users';
import { webhookSchema } from '../../../../shared/contract/webhooks';

/** What the description names once, and refers to. */
export const SHARED_SCHEMAS = {
  Room: { schema: fullRoomSchema },
  ListedRoom: { schema: roomSchema },
  RoomConfig: { schema: roomConfigSchema },
  RoomConfigChange: { schema: roomConfigPatchSchema },
  Appearance: { schema: appearanceSchema },
  Encoding: { schema: encodingSchema },
  Roles: { schema: rolesSchema },
  Permissions: { schema: permissionSetSchema },
  PermissionChange: { schema: permissionPatchSchema },
  Access: { schema: accessSchema },
  Limits: { schema: limitsSchema },
  RunningMeeting: { schema: meetingSchema },
  MeetingRecord: { schema: meetingRecordSchema },
  Participant: { schema: participantSchema },
  Member: { schema: memberSchema },
  Recording: { schema: recordingSchema },
  User: { schema: userSchema },
  Webhook: { schema: webhookSchema },
  Pagination: { schema: paginationSchema },
};
