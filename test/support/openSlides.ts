import type { BrowserContext, Page } from '@playwright/test';

/** Chromium is started so that it shares the tab with this title when a page asks to share. */
export const SLIDES_TITLE = 'Parley test slides';

/** Opens the tab that will be shared: one colour all over, with something that moves, so that frames keep coming. */
export async function openSlides(context: BrowserContext, colour: string): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(`
    <title>${SLIDES_TITLE}</title>
    <style>
      body { margin: 0; background: ${colour} }
      i { position: fixed; bottom: 0; width: 40px; height: 40px; background: black; animation: slide 2s linear infinite }
      @keyframes slide { to { transform: translateX(400px) } }
    </style>
    <i></i>`);
  return page;
}
