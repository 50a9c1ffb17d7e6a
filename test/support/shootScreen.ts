import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';

const SIZES = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 390, height: 844 },
};

/**
 * Writes pictures of a screen, light and dark, wide and narrow, to the git-ignored `screenshots/`, for human eyes. Only
 * where `npm run pictures` asks for them: they prove nothing, and drawing hundreds takes minutes.
 */
export async function shootScreen(page: Page, name: string): Promise<void> {
  if (!process.env.PARLEY_PICTURES) return;
  // A window of the desktop has no viewport of Playwright's own to go back to.
  const before =
    page.viewportSize() ?? (await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight })));
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = join(PROJECT_ROOT, 'screenshots', `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}
