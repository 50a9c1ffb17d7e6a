import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from './appearance';
import type { Appearance } from './roomConfig';
import { checkContrast, schemeOn, TEXT_CONTRAST, themeOf } from './theme';

describe('themeOf', () => {
  test('replaces nothing where nothing is chosen', () => {
    expect(themeOf(undefined, 'dark')).toEqual({ scheme: 'dark', properties: {} });
    expect(themeOf({ baseTheme: 'system' }, 'light')).toEqual({ scheme: 'light', properties: {} });
    expect(themeOf({ baseTheme: 'light' }, 'dark')).toEqual({ scheme: 'light', properties: {} });
  });

  test('puts each colour at its places', () => {
    const { properties } = themeOf(
      {
        baseTheme: 'dark',
        backgroundColor: '#101820',
        primaryColor: '#334455',
        secondaryColor: '#556677',
        accentColor: '#ffcc00',
        surfaceColor: '#202830',
      },
      'light',
    );
    expect(properties).toMatchObject({
      '--stage': '#101820',
      '--surface': '#101820',
      '--control': '#334455',
      '--line': '#556677',
      '--accent': '#ffcc00',
      '--on-accent': '#000000',
      '--panel': '#202830',
    });
  });

  test('a light background is written on in dark, whatever the base theme says', () => {
    const { scheme, properties } = themeOf({ baseTheme: 'dark', backgroundColor: '#fafafa' }, 'dark');
    expect(scheme).toBe('light');
    expect(contrast(properties['--text'] ?? '', '#fafafa')).toBeGreaterThan(TEXT_CONTRAST);
  });

  test('an accent alone touches nothing else', () => {
    expect(themeOf({ baseTheme: 'system', accentColor: '#003399' }, 'light').properties).toEqual({
      '--accent': '#003399',
      '--on-accent': '#ffffff',
      '--on-panel-accent': '#003399',
      '--on-panel-on-accent': '#ffffff',
    });
  });
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const appearance: fc.Arbitrary<Appearance> = fc.record({
  baseTheme: fc.constantFrom('light', 'dark', 'system'),
  backgroundColor: colour,
  primaryColor: colour,
  accentColor: colour,
  surfaceColor: colour,
});

test('whatever is chosen, every text can be read on what it stands on', () => {
  fc.assert(
    fc.property(appearance, fc.constantFrom('light', 'dark'), (look, preferred) => {
      const { properties } = themeOf(look, preferred);
      const surfaces = { '': look.backgroundColor, 'on-panel-': look.surfaceColor, 'on-control-': look.primaryColor };
      expect(contrast(properties['--on-panel-accent'] ?? '', look.surfaceColor ?? '')).toBeGreaterThanOrEqual(
        TEXT_CONTRAST,
      );
      for (const [prefix, under = ''] of Object.entries(surfaces)) {
        for (const name of ['text', 'text-2', 'text-3', 'danger', 'warn', 'ok']) {
          expect(contrast(properties[`--${prefix}${name}`] ?? '', under)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }
    }),
  );
});

describe('checkContrast', () => {
  test('finds nothing wrong with what is there by itself', () => {
    for (const preferred of ['light', 'dark'] as const) {
      expect(checkContrast({ baseTheme: 'system' }, preferred).filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  test('says where an accent is lost', () => {
    const found = checkContrast({ baseTheme: 'dark', accentColor: '#222222' }, 'dark').filter(({ ok }) => !ok);
    expect(found.map(({ id }) => id)).toEqual(['accentOnBackground', 'accentOnPanel']);
  });
});

test('ink follows the colour', () => {
  expect(schemeOn('#000000')).toBe('dark');
  expect(schemeOn('#ffffff')).toBe('light');
});
