import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Translation {
  /** Another function for another language, so that what was made with its texts is made anew. */
  t: TFunction;
  i18n: typeof i18next;
}

/** One for each language, for all components: most of what is drawn says something. */
const translations = new Map<string, Translation>();

/** The texts in the language that is spoken now. */
export function useTranslation(): Translation {
  return useSyncExternalStore(subscribe, translation);
}

function translation(): Translation {
  const { language } = i18next;
  const known = translations.get(language) ?? { t: i18next.getFixedT(language), i18n: i18next };
  translations.set(language, known);
  return known;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
