const DAY_MS = 86_400_000;
/** Up to here the name of the weekday says which day is meant. */
const NEAR_DAYS = 6;

/** "14:30" today, "Tue 09:00" within a week, else "22 Nov 2026, 09:00"; in the person's own time zone. */
export function formatMoment(date: number, now: number, language: string): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(date);
  const days = Math.round((startOfDay(date) - startOfDay(now)) / DAY_MS);
  if (days === 0) return format(time);
  if (Math.abs(days) <= NEAR_DAYS) return format({ weekday: 'short', ...time });
  return format({ day: 'numeric', month: 'short', year: 'numeric', ...time });
}

function startOfDay(date: number): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
