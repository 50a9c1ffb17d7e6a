import type { Recording } from '../../../../../shared/domain/recording';
import type { AreaExamples } from './AreaExamples';
import { ALL, DATE, HOST, HOUR_MS, RECORDING_ID, ROOM, ROOM_ID } from './things';

const byId = { recordingId: RECORDING_ID };
const RECORDING: Recording = {
  recordingId: RECORDING_ID,
  roomId: ROOM_ID,
  roomName: ROOM.roomName,
  status: 'complete',
  layout: 'grid',
  encoding: 'H264_720P_30',
  filename: `${RECORDING_ID}.mp4`,
  startDate: DATE,
  endDate: DATE + HOUR_MS,
  duration: 3600,
  size: 241_172_480,
};

export const recordings: AreaExamples<'recordings'> = {
  start: { input: { roomId: ROOM_ID, config: { layout: 'speaker' } }, output: { ...RECORDING, status: 'starting' } },
  list: { input: { roomId: ROOM_ID, status: 'complete' }, output: { recordings: [RECORDING], pagination: ALL } },
  removeMany: {
    input: { query: { recordingIds: [RECORDING_ID] } },
    output: { message: 'The recordings were deleted.', deleted: [RECORDING_ID], failed: [] },
  },
  downloadMany: { input: { recordingIds: [RECORDING_ID] }, output: undefined },
  get: { input: byId, output: RECORDING },
  remove: { input: byId, output: { message: 'The recording was deleted.' } },
  media: { input: byId, output: undefined },
  download: { input: byId, output: undefined },
  url: {
    input: { ...byId, privateAccess: true },
    output: { url: `${HOST}/recording/${RECORDING_ID}?secret=m9q4t7w2zx8f3k2m9q4t` },
  },
  stop: { input: byId, output: { ...RECORDING, status: 'ending' } },
};
