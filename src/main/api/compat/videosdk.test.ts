import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Room } from '../../../shared/domain/room';
import { newRoom } from '../../services/rooms/newRoom';
import { checked } from './foreignCall';
import { fromVideosdk, toVideosdk, VIDEOSDK } from './videosdk';
import { VIDEOSDK_EVENTS, videosdkSchema } from './videosdkSchema';

const SECRETS = { moderator: 'm', speaker: 's', recording: 'r' };

function roomOf(sent: unknown): Room {
  const { draft, kept } = fromVideosdk(checked(videosdkSchema, sent));
  const given = { roomId: 'room-xyz', owner: 'admin', secrets: SECRETS, creationDate: 1_648_183_751_024 };
  return newRoom(draft, { ...given, foreign: { [VIDEOSDK]: kept } });
}

const LAYOUT = { type: 'GRID', priority: 'SPEAKER', gridSize: 4 };

test('the sample of the document, with placeholders for what is explained elsewhere', () => {
  const sample = {
    region: 'sg001',
    customRoomId: 'aaa-bbb-ccc',
    webhook: 'see example',
    autoCloseConfig: 'see example',
    autoStartConfig: 'see example',
  };
  const room = roomOf(sample);
  expect(room).toMatchObject({ customId: 'aaa-bbb-ccc', roomName: 'aaa-bbb-ccc' });
  expect(fromVideosdk(checked(videosdkSchema, sample)).notHonoured).toEqual(['region']);
  expect(toVideosdk(room, 'https://meet.example')).toEqual({
    region: 'sg001',
    roomId: 'room-xyz',
    customRoomId: 'aaa-bbb-ccc',
    userId: expect.stringMatching(/^[0-9a-f]{24}$/u),
    disabled: false,
    createdAt: '2022-03-25T04:49:11.024Z',
    updatedAt: '2022-03-25T04:49:11.024Z',
    id: expect.stringMatching(/^[0-9a-f]{24}$/u),
    links: {
      get_room: 'https://meet.example/v2/rooms/room-xyz',
      get_session: 'https://meet.example/v2/sessions/?roomId=room-xyz',
    },
  });
});

test('closing by itself: after so many minutes, for good where it says so', () => {
  expect(roomOf({ autoCloseConfig: { type: 'session-end-and-deactivate', duration: 60 } })).toMatchObject({
    limits: { maxMeetingSeconds: 3600 },
    meetingEndAction: 'close',
  });
  expect(roomOf({ autoCloseConfig: { type: 'session-ends' } })).toMatchObject({
    limits: { maxMeetingSeconds: 480 * 60 },
    meetingEndAction: 'none',
  });
});

test('starting by itself is kept, and named until there is an engine', () => {
  const sent = {
    autoStartConfig: {
      recording: { config: { layout: { ...LAYOUT, type: 'SPOTLIGHT' } }, quality: 'high', orientation: 'portrait' },
      hls: { config: { layout: LAYOUT }, theme: 'DARK' },
    },
    webhook: { endPoint: 'https://hooks.example', events: ['session-started', 'hls-playable'] },
  };
  const foreign = fromVideosdk(checked(videosdkSchema, sent));
  expect(foreign.webhooks).toEqual([{ url: 'https://hooks.example', events: ['session-started', 'hls-playable'] }]);
  expect(foreign.notHonoured).toEqual([
    'webhook.events.hls-playable',
    'autoStartConfig.recording',
    'autoStartConfig.hls',
  ]);
  const room = roomOf(sent);
  expect(room.config.recording).toMatchObject({
    autoStart: true,
    layout: 'single-speaker',
    encoding: 'PORTRAIT_H264_1080P_30',
  });
  expect(room.config.streaming).toMatchObject({ hls: true, autoStart: true });
  expect(toVideosdk(room, 'https://meet.example')).toMatchObject(sent);
});

test.each([
  ['customRoomId', { customRoomId: 'with spaces' }],
  ['webhook.events.0', { webhook: { endPoint: 'https://hooks.example', events: ['nothing-happened'] } }],
  ['webhook.endPoint', { webhook: { endPoint: 'file:///etc/passwd' } }],
  ['autoCloseConfig.duration', { autoCloseConfig: { duration: -5 } }],
  ['autoStartConfig.hls.config.layout.type', { autoStartConfig: { hls: { config: { layout: { type: 'CIRCLE' } } } } }],
])('a wrong %s is named', (field, sent) => {
  expect(() => checked(videosdkSchema, sent)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', data: { details: [expect.objectContaining({ field })] } }),
  );
});

const layout = fc.record(
  {
    type: fc.constantFrom('GRID', 'SPOTLIGHT', 'SIDEBAR'),
    priority: fc.constantFrom('SPEAKER', 'PIN'),
    gridSize: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
);
const output = fc.record(
  {
    templateUrl: fc.constant('https://layout.example'),
    config: fc.record({ layout }),
    theme: fc.constantFrom('DARK', 'LIGHT', 'DEFAULT'),
    mode: fc.constantFrom('video-and-audio', 'audio'),
    quality: fc.constantFrom('low', 'med', 'high'),
    orientation: fc.constantFrom('portrait', 'landscape'),
  },
  { requiredKeys: [] },
);
const call = fc.record(
  {
    region: fc.constantFrom('sg001', 'us001'),
    customRoomId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,40}$/u),
    webhook: fc.record({
      endPoint: fc.constantFrom('https://hooks.example/a', 'http://hooks.example/b'),
      events: fc.uniqueArray(fc.constantFrom(...VIDEOSDK_EVENTS)),
    }),
    autoCloseConfig: fc.record({
      type: fc.constantFrom('session-ends', 'session-end-and-deactivate'),
      duration: fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0.5, 1.25)),
    }),
    autoStartConfig: fc.record({ recording: output, hls: output }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

test('what one writes one reads back', () => {
  fc.assert(
    fc.property(call, (sent) => {
      expect(toVideosdk(roomOf(sent), 'https://meet.example')).toMatchObject(sent);
    }),
  );
});
