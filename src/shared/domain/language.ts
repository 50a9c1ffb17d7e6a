/** The languages that Parley's texts come in, by their BCP 47 codes. English is the source. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ar', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
  ja: '日本語',
};

/** The first of the wanted languages that there is, whatever its region: `de-AT` is served by `de`. */
export function matchLanguage(wanted: readonly string[]): Language | undefined {
  for (const code of wanted) {
    const base = code.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return undefined;
}
