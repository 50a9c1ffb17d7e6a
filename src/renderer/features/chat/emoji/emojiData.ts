import type { EmojiData, SkinTone } from 'frimousse';

interface RawEmoji {
  emoji: string;
  label: string;
  group?: number;
  version: number;
  tags?: string[];
  skins?: { emoji: string; tone?: number | number[] }[];
}

interface RawMessages {
  groups: { key: string; message: string; order: number }[];
  skinTones: { key: string; message: string }[];
}

/** Names of emoji in the languages of the screens, from an installed package: nothing is fetched from elsewhere. */
const SOURCES: Record<string, () => Promise<[{ default: unknown }, { default: unknown }]>> = {
  en: () => Promise.all([import('emojibase-data/en/data.json'), import('emojibase-data/en/messages.json')]),
  de: () => Promise.all([import('emojibase-data/de/data.json'), import('emojibase-data/de/messages.json')]),
  es: () => Promise.all([import('emojibase-data/es/data.json'), import('emojibase-data/es/messages.json')]),
  fr: () => Promise.all([import('emojibase-data/fr/data.json'), import('emojibase-data/fr/messages.json')]),
  ja: () => Promise.all([import('emojibase-data/ja/data.json'), import('emojibase-data/ja/messages.json')]),
};

type Tone = Exclude<SkinTone, 'none'>;
/** By the number that the data gives them. */
const TONES: readonly Tone[] = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'];

/** The emoji and their names in a language; in English where it is not known. */
export async function emojiData(locale: string): Promise<EmojiData> {
  const load = SOURCES[locale.split('-')[0] ?? ''] ?? SOURCES.en;
  const [emojis, messages] = ((await load?.()) ?? []).map((module) => module.default) as [RawEmoji[], RawMessages];
  const tone = (key: string) => messages.skinTones.find((known) => known.key === key)?.message ?? key;
  return {
    locale,
    categories: messages.groups
      .filter(({ key }) => key !== 'component')
      .map(({ order, message }) => ({ index: order, label: message })),
    skinTones: {
      light: tone('light'),
      'medium-light': tone('medium-light'),
      medium: tone('medium'),
      'medium-dark': tone('medium-dark'),
      dark: tone('dark'),
    },
    emojis: emojis.flatMap(({ emoji, label, group, version, tags = [], skins }) =>
      group === undefined ? [] : [{ emoji, category: group, label, version, tags, skins: skins && tonesOf(skins) }],
    ),
  };
}

function tonesOf(skins: NonNullable<RawEmoji['skins']>): Record<Tone, string> | undefined {
  const [light, mediumLight, medium, mediumDark, dark] = TONES.map(
    (_tone, index) => skins.find(({ tone }) => tone === index + 1)?.emoji,
  );
  return light && mediumLight && medium && mediumDark && dark
    ? { light, 'medium-light': mediumLight, medium, 'medium-dark': mediumDark, dark }
    : undefined;
}
