import { contrast } from './appearance';
import type { Appearance, ThemeColour } from './roomConfig';

export type Scheme = 'light' | 'dark';

/** A look as the page applies it: which set of tokens to begin with, and what of it to replace. */
export interface Theme {
  scheme: Scheme;
  /** Custom properties with their values; empty where nothing is replaced. */
  properties: Readonly<Record<string, string>>;
}

/** What AA asks of text, and of lines and signs that mean something. */
export const TEXT_CONTRAST = 4.5;
const SIGN_CONTRAST = 3;

/** Parley's own colours where an appearance names none: the five of it, and the ink of texts. */
export const OWN_COLOURS: Record<Scheme, Record<ThemeColour, string> & { ink: string }> = {
  dark: {
    backgroundColor: '#0d1014',
    primaryColor: '#2b3541',
    secondaryColor: '#35404d',
    accentColor: '#3ecf9a',
    surfaceColor: '#1b222b',
    ink: '#f1f4f8',
  },
  light: {
    backgroundColor: '#e9edf2',
    primaryColor: '#d8e0e9',
    secondaryColor: '#d4dbe4',
    accentColor: '#0b7f5c',
    surfaceColor: '#f6f8fb',
    ink: '#14181d',
  },
};

const SIGNS: Record<Scheme, Record<'danger' | 'warn' | 'ok', string>> = {
  dark: { danger: '#ff7a72', warn: '#f0b13a', ok: '#54c98a' },
  light: { danger: '#c62f2a', warn: '#8a5c00', ok: '#1d7f4e' },
};

/** How far the second and third ink stand back towards what they are written on, where that stays readable. */
const STEP_BACK = { 'text-2': 0.28, 'text-3': 0.44 } as const;

/** The scheme a colour needs its texts in: whichever ink reads better on it. */
export function schemeOn(colour: string): Scheme {
  return contrast(OWN_COLOURS.dark.ink, colour) >= contrast(OWN_COLOURS.light.ink, colour) ? 'dark' : 'light';
}

/**
 * The theme of an appearance. `preferred` is what the person's own setting or system says, for `system`. Texts are
 * computed so that they can be read on whatever was chosen: what a background makes of the base theme comes second.
 */
export function themeOf(appearance: Appearance | undefined, preferred: Scheme): Theme {
  const base = appearance && appearance.baseTheme !== 'system' ? appearance.baseTheme : preferred;
  const { backgroundColor, primaryColor, secondaryColor, accentColor, surfaceColor } = appearance ?? {};
  const scheme = backgroundColor ? schemeOn(backgroundColor) : base;
  const properties: Record<string, string> = {};
  if (backgroundColor) {
    Object.assign(properties, { '--stage': backgroundColor, '--surface': backgroundColor }, inks(backgroundColor, ''));
  }
  if (surfaceColor) {
    Object.assign(properties, { '--panel': surfaceColor, '--raised': surfaceColor }, inks(surfaceColor, 'on-panel-'));
  } else if (backgroundColor) Object.assign(properties, inks(OWN_COLOURS[scheme].surfaceColor, 'on-panel-'));
  const control = primaryColor ?? (backgroundColor ? OWN_COLOURS[scheme].primaryColor : undefined);
  if (control) Object.assign(properties, { '--control': control }, inks(control, 'on-control-'));
  if (secondaryColor) {
    Object.assign(properties, { '--line': secondaryColor, '--line-soft': secondaryColor });
  }
  if (accentColor) {
    properties['--accent'] = accentColor;
    properties['--on-accent'] = blackOrWhiteOn(accentColor);
  }
  if (accentColor || surfaceColor) {
    // Links are written in it on panels: there it takes the nearest shade that can be read.
    const panel = surfaceColor ?? OWN_COLOURS[scheme].surfaceColor;
    const shade = readable(accentColor ?? OWN_COLOURS[scheme].accentColor, panel, OWN_COLOURS[schemeOn(panel)].ink);
    Object.assign(properties, { '--on-panel-accent': shade, '--on-panel-on-accent': blackOrWhiteOn(shade) });
  }
  return { scheme, properties };
}

/** One finding on an appearance: two colours that stand on one another. */
export interface ContrastCheck {
  id: 'textOnBackground' | 'textOnPanel' | 'textOnControl' | 'accentOnBackground' | 'accentOnPanel';
  /** 1 to 21. */
  ratio: number;
  /** What AA asks here. */
  needed: number;
  ok: boolean;
}

/** Whether what stands on what can be told apart, by WCAG AA, in one scheme. */
export function checkContrast(appearance: Appearance, preferred: Scheme): ContrastCheck[] {
  const { scheme, properties } = themeOf(appearance, preferred);
  const own = OWN_COLOURS[scheme];
  const background = appearance.backgroundColor ?? own.backgroundColor;
  const panel = appearance.surfaceColor ?? own.surfaceColor;
  const control = appearance.primaryColor ?? own.primaryColor;
  const accent = appearance.accentColor ?? own.accentColor;
  const check = (id: ContrastCheck['id'], over: string, under: string, needed: number): ContrastCheck => {
    const ratio = contrast(over, under);
    return { id, ratio, needed, ok: ratio >= needed };
  };
  return [
    check('textOnBackground', properties['--text'] ?? own.ink, background, TEXT_CONTRAST),
    check('textOnPanel', properties['--on-panel-text'] ?? own.ink, panel, TEXT_CONTRAST),
    check('textOnControl', properties['--on-control-text'] ?? own.ink, control, TEXT_CONTRAST),
    check('accentOnBackground', accent, background, SIGN_CONTRAST),
    check('accentOnPanel', accent, panel, TEXT_CONTRAST),
  ];
}

/** The inks and signs for what is written on a colour, as custom properties with `prefix`. */
function inks(colour: string, prefix: string): Record<string, string> {
  const scheme = schemeOn(colour);
  const ink = readable(OWN_COLOURS[scheme].ink, colour);
  const found: Record<string, string> = { [`--${prefix}text`]: ink };
  for (const [name, part] of Object.entries(STEP_BACK)) {
    found[`--${prefix}${name}`] = readable(mix(ink, colour, part), colour, ink);
  }
  for (const [name, sign] of Object.entries(SIGNS[scheme])) {
    found[`--${prefix}${name}`] = readable(sign, colour, ink);
  }
  found[`--${prefix}field`] = mix(colour, scheme === 'dark' ? '#000000' : '#ffffff', 0.3);
  found[`--${prefix}field-line`] = readable(mix(colour, ink, 0.4), colour, ink, SIGN_CONTRAST);
  return found;
}

/** `wanted`, moved towards `ink` (by itself: black or white) as far as it takes to be read on `colour`. */
function readable(wanted: string, colour: string, ink = blackOrWhiteOn(colour), needed = TEXT_CONTRAST): string {
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const found = steps.map((part) => mix(wanted, ink, part)).find((next) => contrast(next, colour) >= needed);
  return found ?? blackOrWhiteOn(colour);
}

function blackOrWhiteOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';
}

/** `part` of the way from one colour to another. */
function mix(from: string, to: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
