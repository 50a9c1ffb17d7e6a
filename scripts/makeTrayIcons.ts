import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../test/support/runtime/findBrowser';
import { PROJECT_ROOT } from './lib/projectRoot';

// Draws resources/icons/tray anew: `npx tsx scripts/makeTrayIcons.ts`. In colour for Windows and Linux; for macOS as
// shapes ("Template"), which it colours as its menu bar is.

/** In device-independent pixels; each is drawn for dense screens too. */
const SIZE = 22;
const SLASH = '<path d="M96 416 416 96" stroke-linecap="round" fill="none"';
const BUBBLE =
  'M150 84h212a92 92 0 0 1 92 92v108a92 92 0 0 1-92 92h-94l-104 88v-88h-14a92 92 0 0 1-92-92V176a92 92 0 0 1 92-92z';

const icon = await readFile(join(PROJECT_ROOT, 'resources/icons/icon.svg'), 'utf8');
const picture = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/gu, '');
const badge = (colour: string, sign = '') =>
  `${picture}<circle cx="380" cy="380" r="132" fill="#141920"/><circle cx="380" cy="380" r="104" fill="${colour}"/>${sign}`;

const PICTURES: Record<string, string> = {
  idle: picture,
  call: badge('#3ecf9a'),
  muted: badge('#ff7a72', '<path d="M332 428 428 332" stroke="#141920" stroke-width="44" stroke-linecap="round"/>'),
  idleTemplate: `<path d="${BUBBLE}" fill="none" stroke="#000" stroke-width="44" stroke-linejoin="round"/>`,
  callTemplate: `<path d="${BUBBLE}" fill="#000"/>`,
  mutedTemplate: `<mask id="cut"><rect width="512" height="512" fill="#fff"/>${SLASH} stroke="#000" stroke-width="120"/></mask>
    <path d="${BUBBLE}" fill="#000" mask="url(#cut)"/>${SLASH} stroke="#000" stroke-width="44"/>`,
};

const folder = join(PROJECT_ROOT, 'resources/icons/tray');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const scale of [1, 2]) {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE }, deviceScaleFactor: scale });
  for (const [name, shapes] of Object.entries(PICTURES)) {
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>
       <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="${SIZE}" height="${SIZE}">${shapes}</svg>`,
    );
    await page.screenshot({ path: join(folder, `${name}${scale === 2 ? '@2x' : ''}.png`), omitBackground: true });
  }
}
await browser.close();
