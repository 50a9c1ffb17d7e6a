import type { FaultData } from './fault';
import { AUTO_DELETION_AHEAD_MS, type Room } from './room';

type Details = NonNullable<FaultData['details']>;
type Dated = Pick<Room, 'autoDeletionDate' | 'limits'>;

/** Dates before this (September 2001) are most likely seconds that someone took for milliseconds. */
const FIRST_LIKELY_DATE = 1_000_000_000_000;

/**
 * What is wrong with the dates of a room, by field. `before`: the room as it was; dates that stay as they are may have
 * passed meanwhile.
 */
export function dateFaults({ autoDeletionDate, limits }: Dated, now: number, before?: Dated): Details {
  const faults: Details = [];
  const check = (field: string, date: number | undefined, old: number | undefined, earliest: number, why: string) => {
    if (date === undefined || date === old || date >= earliest) return;
    const message = date < FIRST_LIKELY_DATE ? 'In milliseconds since the epoch, not in seconds.' : why;
    faults.push({ field, message });
  };
  const { notBefore, expires } = limits;
  const old = before?.limits;
  check(
    'autoDeletionDate',
    autoDeletionDate,
    before?.autoDeletionDate,
    now + AUTO_DELETION_AHEAD_MS,
    'At least one hour ahead.',
  );
  check('limits.notBefore', notBefore, old?.notBefore, Math.min(now, FIRST_LIKELY_DATE), '');
  check('limits.expires', expires, old?.expires, now, 'In the future.');
  if (notBefore !== undefined && expires !== undefined && notBefore >= expires) {
    faults.push({ field: 'limits.expires', message: 'After notBefore.' });
  }
  return faults;
}
