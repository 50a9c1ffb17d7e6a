import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './expect';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Passes where axe finds nothing against WCAG A and AA on the screen as it is now, in light and in dark. `drawnBy` is the
 * page that draws it, for windows that are drawn by another.
 */
export async function expectAccessible(page: Page, screen: string, drawnBy = page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is measured on its way to another.
    await drawnBy.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // What had begun to move goes on to its end, and what had begun to close is gone.
    await page.waitForFunction(() => {
      const isStill = ({ playState, effect }: Animation) =>
        playState !== 'running' || effect?.getComputedTiming().endTime === Infinity;
      return document.getAnimations().every(isStill) && !document.querySelector('[data-ending-style]');
    });
    // In the page itself: the other way opens a second window to put together what frames gave, and no screen has frames.
    const axe = new AxeBuilder({ page }).options({
      // The thousands of places where all is well are not described one by one.
      resultTypes: ['violations'],
    });
    const { violations } = await axe.withTags(RULES).setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
  await drawnBy.emulateMedia({ colorScheme: null, reducedMotion: null });
}
