import i18next from 'i18next';
import type { Language } from '../../shared/domain/language';
import { type English, en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: English };
    returnNull: false;
  }
}

/** The other languages, each loaded when it is first wanted. */
const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<object>> = {
  de: () => import('./de').then(({ de }) => de),
  es: () => import('./es').then(({ es }) => es),
  fr: () => import('./fr').then(({ fr }) => fr),
  ar: () => import('./ar').then(({ ar }) => ar),
  ja: () => import('./ja').then(({ ja }) => ja),
};

/** Makes every text known before the first screen is drawn. English is the source, and stands in for what is missing. */
export async function setUpText(language: Language): Promise<void> {
  await i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(language);
}

/**
 * Draws everything anew in the language; where it cannot be loaded, all stays as it was. So it does where the language is
 * no longer `wanted` once it is there: another may have come sooner.
 */
export async function changeLanguage(language: Language, wanted: () => boolean = () => true): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    try {
      // Not by `addResourceBundle`, which copies all of it, and so reads it.
      i18next.store.data[language] = { translation: await LOADERS[language]() };
    } catch (error) {
      console.warn('A language could not be loaded', error);
      return;
    }
  }
  if (wanted()) await i18next.changeLanguage(language);
}
