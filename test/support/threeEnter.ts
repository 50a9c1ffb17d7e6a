import type { Page } from '@playwright/test';
import type { MadeRoom } from './hostRest';
import { join } from './meeting';

/** Ada, who moderates, then Bo and Chi come into a room, each with a browser of their own. */
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
  return {
    ada: await enter('Ada', moderatorUrl),
    bo: await enter('Bo', speakerUrl),
    chi: await enter('Chi', speakerUrl),
  };
}
