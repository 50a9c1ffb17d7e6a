/**
 * Draws the three built-in backgrounds and writes them to `resources/public/background`. The pictures are committed;
 * this is how they came to be, and how to change them. Needs the Chromium that the tests use.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { drawHills, drawLoft, drawStudy } from './lib/backgroundScenes';
import { PROJECT_ROOT } from './lib/projectRoot';

const SIZE = { width: 1280, height: 720 };
const QUALITY = 82;

const folder = join(PROJECT_ROOT, 'resources/public/background');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.PARLEY_CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: SIZE });
const scenes = { hills: drawHills(), loft: drawLoft(), study: drawStudy() };
for (const [name, svg] of Object.entries(scenes)) {
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: QUALITY });
  console.log(`Wrote ${name}.jpg`);
}
await browser.close();
