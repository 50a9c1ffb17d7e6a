import type { Page } from '@playwright/test';

/** How evenly a page drew while its chat was scrolled. */
export interface Scrolled {
  framesPerSecond: number;
  longestFrameMs: number;
}

const PIXELS_PER_FRAME = 120;
const SPAN_MS = 4000;

/** Scrolls the chat that fits `selector`, or the page around it, back from its end, as far as it goes in a while. */
export function scrollBack(page: Page, selector: string): Promise<Scrolled> {
  return page.evaluate(
    ({ selector, step, spanMs }) =>
      new Promise<Scrolled>((resolve, reject) => {
        const list = [...document.querySelectorAll(selector), document.documentElement].find(
          ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
        );
        if (!list) return reject(new Error(`Nothing scrolls in ${selector}`));
        const frames: number[] = [];
        const began = performance.now();
        let last = began;
        const next = (now: number) => {
          frames.push(now - last);
          last = now;
          list.scrollTop -= step;
          if (now - began < spanMs) return requestAnimationFrame(next);
          return resolve({
            framesPerSecond: (frames.length * 1000) / (now - began),
            longestFrameMs: Math.max(...frames),
          });
        };
        requestAnimationFrame(next);
      }),
    { selector, step: PIXELS_PER_FRAME, spanMs: SPAN_MS },
  );
}
