import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/domain/language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';

const TEXTS: Record<Language, object> = { en, de, es, fr, ar, ja };
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Every text by its key, `section.part.name`. */
function flat(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[`${path}${key}`, String(value)]],
  );
}

const source = new Map(flat(en));
/** Keys that count something, without the ending that says how many. */
const counted = new Set(
  [...source.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, '')),
);
const isCounted = (key: string) => PLURAL.test(key) && counted.has(key.replace(PLURAL, ''));
const slots = (text: string) => new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? ''));

describe.each(LANGUAGES)('%s', (language) => {
  const texts = flat(TEXTS[language]);

  test('has every text that English has, in every number its grammar knows, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const wanted = new Set(
      [...source.keys()].flatMap((key) =>
        isCounted(key) ? pluralCategories.map((category) => key.replace(PLURAL, `_${category}`)) : [key],
      ),
    );
    const there = new Set(texts.map(([key]) => key));
    expect({
      missing: [...wanted].filter((key) => !there.has(key)),
      tooMany: [...there].filter((key) => !wanted.has(key)),
    }).toEqual({ missing: [], tooMany: [] });
  });

  test('names what English names', () => {
    const wrong = texts.filter(([key, text]) => {
      const base = key.replace(PLURAL, '');
      const forms = isCounted(key) ? [`${base}_one`, `${base}_other`] : [key];
      const known = forms.map((form) => slots(source.get(form) ?? ''));
      const own = slots(text);
      // A form that is one number only need not say it: "two people".
      const needed = known
        .flatMap((names) => [...names])
        .filter((name) => known.every((names) => names.has(name)) && !(isCounted(key) && name === 'count'));
      return needed.some((name) => !own.has(name)) || [...own].some((name) => !known.some((names) => names.has(name)));
    });
    expect(wrong).toEqual([]);
  });

  test('is never empty and never shouts', () => {
    expect(texts.filter(([, text]) => text.trim() === '' || /[!！]/u.test(text))).toEqual([]);
  });
});
