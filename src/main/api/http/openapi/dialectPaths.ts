import type { OpenAPI } from '@orpc/openapi';
import { z } from 'zod';
import { NOTHING_FORBIDDEN } from '../../../../shared/domain/effectivePermissions';
import { newRoom } from '../../../services/rooms/newRoom';
import type { ForeignRoom } from '../../compat/dialect';
import { fromMetered, METERED, toMetered } from '../../compat/metered';
import { meteredSchema } from '../../compat/meteredSchema';
import { fromVideosdk, toVideosdk, VIDEOSDK } from '../../compat/videosdk';
import { videosdkSchema } from '../../compat/videosdkSchema';
import { toVideosdkSession } from '../../compat/videosdkSession';
import { DATE, HOST, ROOM_ID } from './examples/things';

const METERED_CALL = {
  roomName: 'demo_room',
  privacy: 'private',
  maxParticipants: 4,
  enableRequestToJoin: true,
} as const;
const VIDEOSDK_CALL = {
  customRoomId: 'aaa-bbb-ccc',
  autoCloseConfig: { type: 'session-end-and-deactivate', duration: 60 },
} as const;

/** Of each dialect: a call that makes a room, and what is answered. */
const METERED_ANSWER = toMetered(made(METERED, fromMetered(METERED_CALL)));
const VIDEOSDK_SESSION = toVideosdkSession(
  {
    meetingId: 'm8x2k1-q4t7w1z',
    roomId: ROOM_ID,
    roomName: 'aaa-bbb-ccc',
    startDate: DATE,
    endDate: DATE + 1_800_000,
    isLocked: false,
    forbidden: NOTHING_FORBIDDEN,
    attendees: 1,
    attendances: [
      {
        meetingId: 'm8x2k1-q4t7w1z',
        identity: 'ada-x8f3k2m9q4',
        name: 'Ada',
        role: 'speaker',
        joinedDate: DATE,
        leftDate: DATE + 1_800_000,
      },
    ],
  },
  HOST,
);
const VIDEOSDK_ANSWER = toVideosdk(made(VIDEOSDK, fromVideosdk(VIDEOSDK_CALL)), HOST);

function made(dialect: string, { draft, kept }: ForeignRoom) {
  const given = { roomId: ROOM_ID, owner: 'admin', creationDate: DATE, foreign: { [dialect]: kept } };
  return newRoom(draft, { ...given, secrets: { moderator: '', speaker: '', recording: '' } });
}

const schemaOf = (schema: z.ZodType): OpenAPI.SchemaObject =>
  Object(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
const json = (schema: OpenAPI.SchemaObject, example: unknown) => ({ 'application/json': { schema, example } });
const anything: OpenAPI.SchemaObject = { type: 'object' };
const text = { type: 'string' } as const;

function answers(success: unknown, failure: object, statuses: readonly string[], schema = anything) {
  const failed = statuses.map((status) => [
    status,
    { description: 'In the words of the dialect.', content: json(anything, failure) },
  ]);
  const done = { description: 'Done.', headers: NOT_HONOURED, content: json(schema, success) };
  return { 200: done, ...Object.fromEntries(failed) };
}

const NOT_HONOURED = {
  'X-Parley-Not-Honoured': { description: 'Fields that are kept and answered, but change nothing yet.', schema: text },
};

interface Call {
  summary: string;
  /** Where the room is named in the address. */
  room?: string;
  sends?: { schema: z.ZodType; example: unknown };
  answer: unknown;
}

function metered(id: string, { summary, room, sends, answer }: Call) {
  const failure = { success: false, message: 'privacy: Invalid option', code: 'INVALID_INPUT' };
  return {
    operationId: `metered.${id}`,
    summary,
    tags: ['Metered'],
    security: [],
    parameters: [
      {
        name: 'secretKey',
        in: 'query',
        required: true,
        schema: text,
        description: 'An API key.',
        example: 'pk_q9V4n7',
      },
      ...(room ? [{ name: room, in: 'path' as const, required: true, schema: text, example: 'demo_room' }] : []),
    ],
    ...(sends ? { requestBody: { content: json(schemaOf(sends.schema), sends.example) } } : {}),
    responses: answers(answer, failure, ['400', '401', '404', '429', '500'], Array.isArray(answer) ? {} : anything),
  };
}

function videosdk(id: string, { summary, room, sends, answer }: Call) {
  const failure = { statusCode: 422, message: 'customRoomId: Letters, digits, dot', code: 'INVALID_INPUT' };
  return {
    operationId: `videosdk.${id}`,
    summary,
    tags: ['VideoSDK'],
    security: [{ bareToken: [] }],
    ...(room
      ? { parameters: [{ name: room, in: 'path' as const, required: true, schema: text, example: ROOM_ID }] }
      : {}),
    ...(sends ? { requestBody: { content: json(schemaOf(sends.schema), sends.example) } } : {}),
    responses: answers(answer, failure, ['401', '403', '404', '422', '429', '500']),
  };
}

const meteredCall = { schema: meteredSchema, example: METERED_CALL };
const ROOT = [{ url: '/' }];

/** The calls of the foreign dialects. */
export function dialectPaths(): Record<string, object> {
  const answer = METERED_ANSWER;
  const page = { pageInfo: { currentPage: 1, perPage: 20, lastPage: 1, total: 1 }, data: [VIDEOSDK_ANSWER] };
  return {
    '/room': { post: metered('create', { summary: 'Create a room', sends: meteredCall, answer }) },
    '/room/{roomName}': {
      get: metered('get', { summary: 'Get a room', room: 'roomName', answer }),
      put: metered('update', { summary: 'Change a room', room: 'roomName', sends: meteredCall, answer }),
      delete: metered('remove', {
        summary: 'Delete a room',
        room: 'roomName',
        answer: { success: true, message: 'The room was deleted.' },
      }),
    },
    '/v2/rooms': {
      servers: ROOT,
      post: videosdk('create', {
        summary: 'Create a room',
        sends: { schema: videosdkSchema, example: VIDEOSDK_CALL },
        answer: VIDEOSDK_ANSWER,
      }),
      get: videosdk('list', { summary: 'List rooms', answer: page }),
    },
    '/v2/rooms/{roomId}': {
      servers: ROOT,
      get: videosdk('get', { summary: 'Get a room', room: 'roomId', answer: VIDEOSDK_ANSWER }),
    },
    '/v2/rooms/validate/{roomId}': {
      servers: ROOT,
      get: videosdk('validate', { summary: 'See whether a room is there', room: 'roomId', answer: VIDEOSDK_ANSWER }),
    },
    '/v2/sessions': {
      servers: ROOT,
      get: videosdk('sessions', {
        summary: 'List meetings as sessions',
        answer: { pageInfo: { currentPage: 1, perPage: 20, lastPage: 1 }, data: [VIDEOSDK_SESSION] },
      }),
    },
    '/v2/sessions/{sessionId}': {
      servers: ROOT,
      get: videosdk('session', { summary: 'Get a meeting as a session', room: 'sessionId', answer: VIDEOSDK_SESSION }),
    },
    '/v2/rooms/deactivate': {
      servers: ROOT,
      post: videosdk('deactivate', {
        summary: 'Close a room',
        sends: { schema: z.object({ roomId: z.string() }), example: { roomId: ROOM_ID } },
        answer: { ...VIDEOSDK_ANSWER, disabled: true },
      }),
    },
  };
}
