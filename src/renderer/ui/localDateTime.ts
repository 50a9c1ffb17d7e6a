/** A moment (milliseconds since the epoch) as `<input type="datetime-local">` writes it, in the person's own time zone. */
export function toLocalDateTime(moment: number | undefined): string {
  if (moment === undefined) return '';
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a text means; undefined where it is none. */
export function fromLocalDateTime(text: string): number | undefined {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text) ? new Date(text).getTime() : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
