import { open } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { Size } from '../../quality/page/createStudio';
import { CLIP_FRAMES } from '../../quality/page/shots';
import { launchOptions } from '../benchClients';

const FRAME_RATE = 30;

/** Writes the film of somebody who sways, in the raw form (Y4M) that Chromium takes for a camera and repeats. */
export async function makeFilm(page: string, { width, height }: Size, file: string): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  const film = await open(file, 'w');
  try {
    const studio = await browser.newPage();
    await studio.goto(`${page}?${new URLSearchParams({ width: `${width}`, height: `${height}` })}`);
    await studio.waitForFunction(() => document.title === 'ready');
    await film.write(`YUV4MPEG2 W${width} H${height} F${FRAME_RATE}:1 Ip A1:1 C420jpeg\n`);
    for (let index = 0; index < CLIP_FRAMES; index += 1) {
      const frame = await studio.evaluate(
        (number) => (window as unknown as { film(number: number): Promise<string> }).film(number),
        index,
      );
      await film.write('FRAME\n');
      await film.write(Buffer.from(frame.slice(frame.indexOf(',') + 1), 'base64'));
    }
  } finally {
    await film.close();
    await browser.close();
  }
}
