/** The headings of the form, in their order. */
export const SECTIONS = ['access', 'people', 'features', 'limits', 'end', 'look', 'id'] as const;
export type Section = (typeof SECTIONS)[number];

const PLACES: readonly [RegExp, Section][] = [
  [/^(?:access|config\.(?:privacy|lobby))/u, 'access'],
  [/^(?:roles|config\.(?:broadcast|join|inviteBox))/u, 'people'],
  [/^config\.appearance/u, 'look'],
  [/^config/u, 'features'],
  [/^limits/u, 'limits'],
  [/^(?:autoDeletion|meetingEndAction)/u, 'end'],
  [/^(?:customId|language)/u, 'id'],
];

/** Under which heading a field stands, by its dotted path; the name stands under none. */
export function sectionOf(field: string): Section | undefined {
  return PLACES.find(([pattern]) => pattern.test(field))?.[1];
}
