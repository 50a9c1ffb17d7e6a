import { expect, test } from 'vitest';
import { checkRules } from './checkRules';
import { DEFAULT_RULES, type Rules } from './rules';

const NOW = 1_000_000_000_000;
const HOUR_MS = 3_600_000;
const good: Rules = { ...DEFAULT_RULES, roomName: 'Daily' };
const found = (change: Partial<Rules>) => Object.keys(checkRules({ ...good, ...change }, good, NOW));

test('nothing is wrong with a name alone', () => {
  expect(found({})).toEqual([]);
});

test.each<[string, Partial<Rules>]>([
  ['roomName', { roomName: '  ' }],
  ['roomName', { roomName: 'x'.repeat(51) }],
  ['customId', { customId: 'a b' }],
  ['language', { language: 'german language' }],
  ['limits.maxParticipants', { limits: { ...good.limits, maxParticipants: 0 } }],
  ['limits.maxParticipants', { limits: { ...good.limits, maxParticipants: 2.5 } }],
  ['limits.maxStaySeconds', { limits: { ...good.limits, maxStaySeconds: 0 } }],
  ['limits.maxIdleSeconds', { limits: { ...good.limits, maxIdleSeconds: Number.NaN } }],
  ['limits.expires', { limits: { ...good.limits, notBefore: NOW, expires: NOW } }],
  ['autoDeletionDate', { autoDeletionDate: NOW + HOUR_MS - 1 }],
  [
    'config.streaming.rtmpUrls.1',
    {
      config: {
        ...good.config,
        streaming: { ...good.config.streaming, enabled: true, rtmpUrls: ['rtmp://a/b', 'https://a'] },
      },
    },
  ],
])('%s: %j', (field, change) => {
  expect(found(change)).toEqual([field]);
});

test('a date of deletion that is close by now was accepted once and stays', () => {
  const before = { ...good, autoDeletionDate: NOW + 1 };
  expect(checkRules(before, before, NOW)).toEqual({});
  expect(found({ autoDeletionDate: NOW + HOUR_MS })).toEqual([]);
});
