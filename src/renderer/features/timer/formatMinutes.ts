const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/** A span in words: "5 minutes", "90 seconds". */
export function formatMinutes(ms: number, language: string): string {
  const isWhole = ms % MINUTE_MS === 0;
  const unit = isWhole ? 'minute' : 'second';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.round(ms / (isWhole ? MINUTE_MS : SECOND_MS)));
}
