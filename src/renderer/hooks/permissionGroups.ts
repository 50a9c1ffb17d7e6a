import type { Permission } from '../../shared/domain/permission';

/** The permissions as people think of them, each once. */
export const PERMISSION_GROUPS = [
  {
    name: 'meeting',
    permissions: ['meetingJoin', 'roomShareAccessLinks', 'participantPromote', 'participantKick', 'meetingEnd'],
  },
  {
    name: 'media',
    permissions: ['mediaPublishAudio', 'mediaPublishVideo', 'mediaShareScreen', 'mediaChangeVirtualBackground'],
  },
  { name: 'chat', permissions: ['chatRead', 'chatWrite'] },
  {
    name: 'recording',
    permissions: ['recordingControl', 'recordingList', 'recordingPlay', 'recordingDownload', 'recordingDelete'],
  },
] as const satisfies readonly { name: string; permissions: readonly Permission[] }[];
