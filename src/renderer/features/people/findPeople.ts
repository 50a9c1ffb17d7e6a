/** Those whose names have a word that begins like each word that is looked for; everybody while nothing is. */
export function findPeople(
  identities: readonly string[],
  query: string,
  nameOf: (identity: string) => string,
  fold: (text: string) => string,
): readonly string[] {
  const wanted = wordsOf(fold(query));
  if (wanted.length === 0) return identities;
  return identities.filter((identity) => {
    const name = fold(nameOf(identity));
    const words = wordsOf(name);
    // Names in scripts without spaces are found by any part.
    return wanted.every(
      (part) => words.some((word) => word.startsWith(part)) || (words.length < 2 && name.includes(part)),
    );
  });
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\-_.]+/u).filter(Boolean);
}
