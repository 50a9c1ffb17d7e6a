import { z } from 'zod';
import { RECORDING_STATUSES } from '../domain/recording';
import { faults, messageSchema, procedure } from './base';
import { idList, pageQuery, paginationSchema, queryFlag } from './listSchema';
import { encodingSchema, recordingLayoutSchema } from './roomConfigSchema';
import { roomIdSchema, secretSchema } from './roomSchema';

const tags = ['Recordings'];
const recording = procedure.errors(
  faults('RECORDING_NOT_FOUND', 'ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'ACCESS_DISABLED'),
);
const recordingIdSchema = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[A-Za-z0-9_-]+$/u, 'Not the id of a recording.');
const byId = z.object({ recordingId: recordingIdSchema });
/** Of the recording's own link, or of its room's link to recordings. */
const secret = { secret: secretSchema.optional() };

/** See `Recording`. Field names as in OpenVidu Meet. */
export const recordingSchema = z.object({
  recordingId: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  status: z.enum(RECORDING_STATUSES),
  layout: recordingLayoutSchema.optional(),
  encoding: encodingSchema.optional(),
  filename: z.string().optional(),
  startDate: z.number().optional(),
  endDate: z.number().optional(),
  duration: z.number().optional(),
  size: z.number().optional(),
  errorCode: z.number().optional(),
  error: z.string().optional(),
  details: z.string().optional(),
});

/** Recordings. The engine that makes them is not built yet: starting one answers RECORDING_NOT_AVAILABLE. */
export const recordings = {
  start: procedure
    .errors(
      faults(
        'ROOM_NOT_FOUND',
        'MEETING_NOT_FOUND',
        'RECORDING_DISABLED',
        'RECORDING_NOT_AVAILABLE',
        'RECORDING_CONFLICT',
      ),
    )
    .route({ method: 'POST', path: '/recordings', successStatus: 201, summary: 'Start a recording', tags })
    .input(
      z.object({
        roomId: roomIdSchema,
        config: z.object({ layout: recordingLayoutSchema, encoding: encodingSchema }).partial().optional(),
      }),
    )
    .output(recordingSchema),

  list: procedure
    .route({ method: 'GET', path: '/recordings', summary: 'List recordings', tags })
    .input(
      z.object({
        ...pageQuery,
        sortField: z.enum(['startDate', 'roomName', 'duration', 'size']).default('startDate'),
        status: z.enum(RECORDING_STATUSES).optional(),
        roomId: roomIdSchema.optional(),
        roomName: z.string().max(100).optional(),
        fields: z.string().max(1000).optional(),
        ...secret,
      }),
    )
    .output(z.object({ recordings: z.array(recordingSchema), pagination: paginationSchema })),

  removeMany: procedure
    .errors(faults('DELETED_IN_PART'))
    .route({
      method: 'DELETE',
      path: '/recordings',
      summary: 'Delete several recordings',
      tags,
      inputStructure: 'detailed',
    })
    .input(z.object({ query: z.object({ recordingIds: idList(recordingIdSchema) }) }))
    .output(z.object({ message: z.string(), deleted: z.array(z.string()), failed: z.array(z.unknown()) })),

  downloadMany: procedure
    .errors(faults('RECORDING_NOT_FOUND', 'RECORDING_NOT_AVAILABLE'))
    .route({ method: 'GET', path: '/recordings/download', summary: 'Download several as ZIP', tags })
    .input(z.object({ recordingIds: idList(recordingIdSchema) }))
    .output(z.file()),

  get: recording
    .route({ method: 'GET', path: '/recordings/{recordingId}', summary: 'Get a recording', tags })
    .input(byId.extend({ fields: z.string().max(1000).optional(), ...secret }))
    .output(recordingSchema),

  remove: recording
    .errors(faults('RECORDING_CONFLICT'))
    .route({ method: 'DELETE', path: '/recordings/{recordingId}', summary: 'Delete a recording', tags })
    .input(byId)
    .output(messageSchema),

  media: recording
    .errors(faults('RECORDING_NOT_AVAILABLE', 'RECORDING_CONFLICT'))
    .route({ method: 'GET', path: '/recordings/{recordingId}/media', summary: 'Play a recording', tags })
    .input(byId.extend(secret))
    .output(z.file()),

  download: recording
    .errors(faults('RECORDING_NOT_AVAILABLE', 'RECORDING_CONFLICT'))
    .route({ method: 'GET', path: '/recordings/{recordingId}/download', summary: 'Download a recording', tags })
    .input(byId.extend(secret))
    .output(z.file()),

  url: recording
    .route({ method: 'GET', path: '/recordings/{recordingId}/url', summary: 'Get a link to a recording', tags })
    .input(byId.extend({ privateAccess: queryFlag.default(false) }))
    .output(z.object({ url: z.string() })),

  stop: recording
    .errors(faults('RECORDING_NOT_AVAILABLE', 'RECORDING_CONFLICT'))
    .route({
      method: 'POST',
      path: '/recordings/{recordingId}/stop',
      successStatus: 202,
      summary: 'Stop a recording',
      tags,
    })
    .input(byId)
    .output(recordingSchema),
};
