import { describe, expect, it } from 'vitest';
import { roomDue, spentDates } from './roomDue';
import { DEFAULT_LIMITS } from './roomLimits';

const room = { limits: DEFAULT_LIMITS };
const deletion = { action: 'delete', withRecordings: 'close' } as const;

describe('roomDue', () => {
  it.each([
    ['nothing is to come', {}, undefined],
    ['a date of deletion', { autoDeletionDate: 50 }, 50],
    ['an expiry that only keeps people out', { limits: { ...DEFAULT_LIMITS, expires: 50 } }, undefined],
    ['an expiry that puts people out', { limits: { ...DEFAULT_LIMITS, expires: 50, ejectAtExpiry: true } }, 50],
    ['an expiry that deletes', { limits: { ...DEFAULT_LIMITS, expires: 50, deleteAtExpiry: true } }, 50],
    ['deletion without an expiry', { limits: { ...DEFAULT_LIMITS, deleteAtExpiry: true } }, undefined],
    ['both', { autoDeletionDate: 60, limits: { ...DEFAULT_LIMITS, expires: 50, deleteAtExpiry: true } }, 50],
    ['a deletion that waits for the meeting', { autoDeletionDate: 60, scheduled: deletion }, undefined],
    ['a closing that waits', { autoDeletionDate: 60, scheduled: { ...deletion, action: 'close' as const } }, 60],
  ])('%s', (_what, change, due) => {
    expect(roomDue({ ...room, ...change })).toBe(due);
  });
});

describe('spentDates', () => {
  it('leaves a room with nothing that is due, and keeps what is to come', () => {
    const full = { autoDeletionDate: 60, limits: { ...DEFAULT_LIMITS, expires: 50, deleteAtExpiry: true } };
    expect(spentDates(full, 49)).toEqual({});
    expect(roomDue({ ...full, ...spentDates(full, 55) })).toBe(60);
    expect(roomDue({ ...full, ...spentDates(full, 60) })).toBeUndefined();
    expect(spentDates(full, 60).limits?.expires).toBe(50);
  });
});
