/** The first names to show and how many are left over. Equal names are shown once with both counted. */
export function whoIsInside(names: readonly string[], shown: number): { names: string[]; others: number } {
  const distinct = [...new Set(names)].slice(0, shown);
  return { names: distinct, others: names.length - distinct.length };
}
