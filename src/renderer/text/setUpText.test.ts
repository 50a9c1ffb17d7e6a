import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Language } from '../../shared/domain/language';
import { changeLanguage, setUpText } from './setUpText';

test('the language that was chosen last is spoken, however long another takes to come', async () => {
  await setUpText('en');
  let chosen = 'fr' as Language;
  // Not loaded yet, while English always is: it comes after it.
  const french = changeLanguage('fr', () => chosen === 'fr');
  chosen = 'en';
  await changeLanguage('en', () => chosen === 'en');
  await french;
  expect(i18next.language).toBe('en');
  chosen = 'fr';
  await changeLanguage('fr', () => chosen === 'fr');
  expect(i18next.language).toBe('fr');
  await changeLanguage('en');
});
