import { expect, test } from 'vitest';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import type { PlaceState } from '../../hooks/PlaceContext';
import { placeNews } from './placeNews';

const SPEAKER: PlaceState = {
  hostDate: 1,
  role: 'speaker',
  permissions: ['mediaPublishAudio', 'mediaPublishVideo', 'mediaShareScreen', 'chatRead', 'chatWrite'],
  isLocked: false,
  forbidden: NOTHING_FORBIDDEN,
  waiting: 0,
  pollsRevision: 0,
};

test('nothing is said of what stays, nor of others who wait', () => {
  expect(placeNews(SPEAKER, { ...SPEAKER, waiting: 3 })).toEqual([]);
});

test('what is forbidden to all is told from what is taken from one', () => {
  const without: PlaceState = {
    ...SPEAKER,
    permissions: SPEAKER.permissions.filter((permission) => permission !== 'mediaPublishAudio'),
  };
  expect(placeNews(SPEAKER, without)).toEqual(['lost.audio']);
  const forbidden = { ...without, forbidden: { ...NOTHING_FORBIDDEN, audio: true } };
  expect(placeNews(SPEAKER, forbidden)).toEqual(['everyone.audio']);
  expect(placeNews(forbidden, SPEAKER)).toEqual(['back.audio']);
});

test('a moderator, whom nothing forbids, hears only of the lock', () => {
  const moderator: PlaceState = { ...SPEAKER, role: 'moderator' };
  const after = { ...moderator, isLocked: true, forbidden: { ...NOTHING_FORBIDDEN, chat: true } };
  expect(placeNews(moderator, after)).toEqual(['locked']);
});

test('a new role is told, not everything it brings', () => {
  const watcher: PlaceState = { ...SPEAKER, permissions: ['chatRead'] };
  expect(placeNews(watcher, { ...SPEAKER, role: 'moderator' })).toEqual(['promoted']);
});
