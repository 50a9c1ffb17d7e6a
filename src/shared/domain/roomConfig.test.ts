import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ROOM_CONFIG, mergeRoomConfig, type RoomConfigPatch } from './roomConfig';
import { DEFAULT_LIMITS, mergeLimits, type RoomLimitsPatch } from './roomLimits';

const flag = fc.boolean();
const partial = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T) => fc.record(shape, { requiredKeys: [] });
const patch = partial({
  chat: partial({ enabled: flag, history: fc.constantFrom('meeting', 'room') }),
  recording: partial({ enabled: flag, autoStart: flag, layout: fc.constantFrom('grid', 'speaker') }),
  streaming: partial({ enabled: flag, hls: flag }),
  captions: partial({ enabled: flag }),
  e2ee: fc.record({ enabled: flag }),
  privacy: fc.constantFrom('public', 'private'),
  join: partial({ camera: flag, auto: flag }),
  appearance: fc.option(partial({ baseTheme: fc.constantFrom('light', 'dark'), accentColor: fc.constant('#aabbcc') })),
}) as fc.Arbitrary<RoomConfigPatch>;

describe('mergeRoomConfig', () => {
  it('changes what is named, in every order of two changes to different parts, and nothing when done again', () => {
    fc.assert(
      fc.property(patch, (change) => {
        const merged = mergeRoomConfig(DEFAULT_ROOM_CONFIG, change);
        expect(merged.chat).toEqual({ ...DEFAULT_ROOM_CONFIG.chat, ...change.chat });
        expect(merged.join).toEqual({ ...DEFAULT_ROOM_CONFIG.join, ...change.join });
        expect(merged.lobby).toEqual(DEFAULT_ROOM_CONFIG.lobby);
        expect(mergeRoomConfig(merged, change)).toEqual(merged);
        expect(mergeRoomConfig(merged, {})).toEqual(merged);
      }),
    );
  });

  it('never records, streams or captions what is encrypted, and turns nothing on again', () => {
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 4 }), (changes) => {
        const merged = changes.reduce(mergeRoomConfig, DEFAULT_ROOM_CONFIG);
        const { recording, streaming, captions } = merged;
        if (merged.e2ee.enabled) expect([recording, streaming, captions].some((part) => part.enabled)).toBe(false);
        const decrypted = mergeRoomConfig(merged, { e2ee: { enabled: false } });
        expect(decrypted.recording).toEqual(recording);
      }),
    );
  });

  it('keeps no look that was not given, completes one that was, and takes it away again', () => {
    expect(mergeRoomConfig(DEFAULT_ROOM_CONFIG, {})).not.toHaveProperty('appearance');
    const dark = mergeRoomConfig(DEFAULT_ROOM_CONFIG, { appearance: { accentColor: '#aabbcc' } });
    expect(dark.appearance).toEqual({ baseTheme: 'system', accentColor: '#aabbcc' });
    const light = mergeRoomConfig(dark, { appearance: { baseTheme: 'light' } });
    expect(light.appearance).toEqual({ baseTheme: 'light', accentColor: '#aabbcc' });
    expect(mergeRoomConfig(light, { appearance: null })).not.toHaveProperty('appearance');
  });
});

describe('mergeLimits', () => {
  it('leaves what is absent, takes away what is null, and always knows the two switches', () => {
    const date = fc.option(fc.integer({ min: 1 }), { nil: null });
    const change = partial({
      expires: date,
      maxParticipants: date,
      deleteAtExpiry: flag,
    }) as fc.Arbitrary<RoomLimitsPatch>;
    fc.assert(
      fc.property(change, change, (first, second) => {
        const merged = mergeLimits(mergeLimits(DEFAULT_LIMITS, first), second);
        for (const key of ['expires', 'maxParticipants'] as const) {
          const last = second[key] === undefined ? first[key] : second[key];
          expect(merged[key]).toBe(last ?? undefined);
          expect(key in merged).toBe(last !== null && last !== undefined);
        }
        expect(merged.ejectAtExpiry).toBe(false);
        expect(merged.deleteAtExpiry).toBe(second.deleteAtExpiry ?? first.deleteAtExpiry ?? false);
      }),
    );
  });
});
