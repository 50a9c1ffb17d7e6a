export const SECONDS_IN = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type SpanUnit = keyof typeof SECONDS_IN;

/** The largest of the units in which a span is a whole number; the first where there is no span or none fits. */
export function unitFor(seconds: number | undefined, units: readonly SpanUnit[]): SpanUnit {
  const first = units[0] ?? 'minutes';
  if (seconds === undefined) return first;
  const fitting = units.filter((unit) => seconds % SECONDS_IN[unit] === 0);
  return fitting.reduce((best, unit) => (SECONDS_IN[unit] > SECONDS_IN[best] ? unit : best), fitting[0] ?? first);
}
