import { describe, expect, it } from 'vitest';
import { dateFaults } from './dateFaults';
import { AUTO_DELETION_AHEAD_MS } from './room';
import { DEFAULT_LIMITS, type RoomLimits } from './roomLimits';

const NOW = Date.UTC(2030, 0, 1);
const fields = (
  autoDeletionDate: number | undefined,
  limits: Partial<RoomLimits> = {},
  before?: Parameters<typeof dateFaults>[2],
) => dateFaults({ autoDeletionDate, limits: { ...DEFAULT_LIMITS, ...limits } }, NOW, before).map(({ field }) => field);

describe('dateFaults', () => {
  it('finds nothing wrong with dates that are ahead, or with none', () => {
    expect(fields(undefined)).toEqual([]);
    expect(fields(NOW + AUTO_DELETION_AHEAD_MS, { notBefore: NOW - 1, expires: NOW })).toEqual([]);
  });

  it('names each date that is too early, or the wrong way round', () => {
    expect(fields(NOW + AUTO_DELETION_AHEAD_MS - 1)).toEqual(['autoDeletionDate']);
    expect(fields(undefined, { expires: NOW - 1 })).toEqual(['limits.expires']);
    expect(fields(undefined, { notBefore: NOW + 5, expires: NOW + 5 })).toEqual(['limits.expires']);
  });

  it('takes dates of 1970 for seconds', () => {
    const seconds = NOW / 1000;
    const found = dateFaults({ autoDeletionDate: seconds, limits: { ...DEFAULT_LIMITS, notBefore: seconds } }, NOW);
    expect(found.map(({ message }) => message.includes('not in seconds'))).toEqual([true, true]);
  });

  it('lets dates stay that have passed since they were set', () => {
    const before = { autoDeletionDate: NOW - 1, limits: { ...DEFAULT_LIMITS, expires: NOW - 1 } };
    expect(fields(NOW - 1, { expires: NOW - 1 }, before)).toEqual([]);
    expect(fields(NOW - 2, { expires: NOW - 2 }, before)).toEqual(['autoDeletionDate', 'limits.expires']);
  });
});
