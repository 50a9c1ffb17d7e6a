/** The name that is being written behind an @, and where the @ stands. */
export interface MentionQuery {
  start: number;
  query: string;
}

/** Longest part of a name that is looked for; beyond, an @ is only an @. */
const QUERY_MAX = 40;

/** Whether a name is being written before the caret: an @ at the start of a word, without a line break after it. */
export function findMention(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, caret - QUERY_MAX - 1), caret);
  const at = before.lastIndexOf('@');
  if (at < 0) return undefined;
  const query = before.slice(at + 1);
  const start = caret - query.length - 1;
  const isWordStart = start === 0 || /[\s(]/u.test(text[start - 1] ?? '');
  return isWordStart && !/^\s|\n|\s{2}/u.test(query) ? { start, query } : undefined;
}

/** People whose names fit, those that begin so first. */
export function fittingNames<Person extends { name: string }>(
  people: readonly Person[],
  query: string,
  max: number,
): Person[] {
  const wanted = query.toLowerCase();
  const rank = ({ name }: Person) => {
    const lower = name.toLowerCase();
    if (lower.startsWith(wanted)) return 0;
    return lower.split(/\s+/u).some((part) => part.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, max);
}

/** Those of the chosen whose names still stand in the text behind an @. */
export function stillMentioned<Person extends { name: string; identity: string }>(
  text: string,
  chosen: readonly Person[],
): Person[] {
  const seen = new Set<string>();
  return chosen.filter(({ name, identity }) => {
    if (seen.has(identity) || !text.includes(`@${name}`)) return false;
    seen.add(identity);
    return true;
  });
}
