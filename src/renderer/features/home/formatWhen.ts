const DAY_MS = 86_400_000;

/** A past moment as one says it: the time today, the weekday within the week, otherwise the date. */
export function formatWhen(moment: number, now: number, locale?: string): string {
  const startOfToday = new Date(now).setHours(0, 0, 0, 0);
  if (moment >= startOfToday) return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
  if (moment >= startOfToday - 6 * DAY_MS) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(moment);
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
  }).format(moment);
}
