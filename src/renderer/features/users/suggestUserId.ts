/** Longest user name that is suggested. */
const MAX = 24;

/** A user name made from what someone is called: `Ada Lovelace` becomes `ada_lovelace`, `Jürgen` `jurgen`. */
export function suggestUserId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, MAX)
    .replace(/_+$/u, '');
}
