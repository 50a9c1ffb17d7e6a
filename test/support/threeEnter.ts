import type { Page } from '@playwright/test';
import type { MadeRoom } from './hostRest';
import { join } from './meeting';

/** Ada, who moderates, Bo and Chi come into a room at once, each with a browser of their own. */
export async function threeEnter(
  guest: () => Promise<Page>,
  { moderatorUrl, speakerUrl }: MadeRoom,
): Promise<{ ada: Page; bo: Page; chi: Page }> {
  const enter = async (name: string, url: string) => {
    const page = await guest();
    await page.goto(url);
    await join(page, name);
    return page;
  };
  const [ada, bo, chi] = await Promise.all([
    enter('Ada', moderatorUrl),
    enter('Bo', speakerUrl),
    enter('Chi', speakerUrl),
  ]);
  return { ada, bo, chi };
}
