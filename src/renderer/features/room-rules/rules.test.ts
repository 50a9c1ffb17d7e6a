import { describe, expect, test } from 'vitest';
import { roomDraftSchema, roomPatchSchema } from '../../../shared/contract/roomSchema';
import { checkRules } from './checkRules';
import { rebase } from './rebase';
import { asSent, changesOf, DEFAULT_RULES, draftOf, type Rules } from './rules';

const named: Rules = { ...DEFAULT_RULES, roomName: 'Daily' };
const strict: Rules = {
  ...named,
  customId: 'daily-1',
  language: 'de',
  config: {
    ...named.config,
    privacy: 'private',
    recording: {
      ...named.config.recording,
      encoding: {
        video: { width: 640, height: 360, framerate: 30, codec: 'VP8', bitrate: 900, keyFrameInterval: 4, depth: 24 },
        audio: { codec: 'OPUS', bitrate: 128, frequency: 48_000 },
      },
    },
    appearance: { baseTheme: 'dark', accentColor: '#aabbcc', surfaceColor: '#101010' },
  },
  roles: { ...named.roles, speaker: { ...named.roles.speaker, chatWrite: false } },
  access: { anonymous: { ...named.access.anonymous, recording: false }, user: true },
  limits: { ...named.limits, maxParticipants: 5, expires: 1_800_000_000_000 },
  autoDeletionDate: 1_900_000_000_000,
};

describe('a new room', () => {
  test('is told its name alone where nothing else was chosen', () => {
    expect(draftOf(named)).toEqual({ roomName: 'Daily' });
  });

  test('is told what was chosen, in the shape of the contract', () => {
    const draft = draftOf(strict);
    expect(roomDraftSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({
      customId: 'daily-1',
      config: { privacy: 'private', appearance: { accentColor: '#aabbcc' } },
      roles: { speaker: { permissions: { chatWrite: false } } },
      access: { anonymous: { recording: { enabled: false } }, user: { enabled: true } },
      limits: { maxParticipants: 5 },
    });
    expect(draft.roles).not.toHaveProperty('moderator');
  });
});

describe('changes', () => {
  test('are none where nothing changed', () => {
    expect(changesOf(strict, structuredClone(strict))).toEqual({});
  });

  test('take away what is gone, in the shape of the contract', () => {
    const { room, config, roles, access } = changesOf(strict, named);
    expect(room).toEqual({
      customId: null,
      language: null,
      limits: { maxParticipants: null, expires: null },
      autoDeletionDate: null,
    });
    expect(roomPatchSchema.parse(room)).toEqual(room);
    expect(config).toEqual({ privacy: 'public', recording: { encoding: 'H264_720P_30' }, appearance: null });
    expect(roles).toEqual({ speaker: { permissions: { chatWrite: true } } });
    expect(access).toEqual({ anonymous: { recording: { enabled: true } }, user: { enabled: false } });
  });

  test('name a custom encoding as a whole, and one colour by itself', () => {
    const after = structuredClone(strict);
    if (typeof after.config.recording.encoding !== 'string') after.config.recording.encoding.video.bitrate = 1200;
    after.config.appearance = { baseTheme: 'dark', surfaceColor: '#101010' };
    const { config } = changesOf(strict, after);
    expect(config?.recording?.encoding).toEqual(after.config.recording.encoding);
    expect(config?.appearance).toEqual({ accentColor: null });
  });
});

test('nothing is left to save once a name came back without the spaces that were typed around it', () => {
  const typed = { ...named, roomName: ' Board  room ' };
  const saved = { ...named, roomName: 'Board room' };
  expect(changesOf(saved, rebase(named, saved, asSent(typed)))).toEqual({});
});

test('a target that was begun before streaming was switched off again keeps nobody from saving', () => {
  const streaming = { ...named.config.streaming, rtmpUrls: ['', 'rtmp://live.example/app'] };
  const rules = { ...named, config: { ...named.config, streaming } };
  expect(checkRules(rules, named, 0)).toEqual({});
  expect(asSent(rules).config.streaming.rtmpUrls).toEqual(['rtmp://live.example/app']);
  const on = { ...rules, config: { ...rules.config, streaming: { ...streaming, enabled: true } } };
  expect(checkRules(on, named, 0)).toEqual({ 'config.streaming.rtmpUrls.0': { key: 'urlWrong' } });
});
