import type { BrowserContext, Page } from '@playwright/test';
import { SLIDES_TITLE } from './openSlides';

/** A tab to share whose colours and sound a test changes: the left half and the right half each have their own. */
export interface Slides {
  page: Page;
  paint(left: string, right: string): Promise<void>;
  /** Plays a steady, quiet tone on the left from now on. */
  hum(): Promise<void>;
  /** Takes the title away, so that the browser gives the next such tab. */
  retire(): Promise<void>;
}

/** Opens such a tab; the browser gives it to whoever asks for one, as long as it has its title. */
export async function shareSlides(context: BrowserContext, left: string, right: string): Promise<Slides> {
  const page = await context.newPage();
  await page.setContent(`
    <title>${SLIDES_TITLE}</title>
    <style>
      body { display: flex; height: 100vh; margin: 0 }
      div { flex: 1 }
      i { position: fixed; bottom: 0; width: 20px; height: 20px; background: black; animation: slide 2s linear infinite }
      @keyframes slide { to { transform: translateX(400px) } }
    </style>
    <div id="left"></div><div id="right"></div><i></i>`);
  const paint: Slides['paint'] = (one, other) =>
    page.evaluate(
      ([leftColour, rightColour]) => {
        for (const [id, colour] of Object.entries({ left: leftColour, right: rightColour })) {
          const half = document.getElementById(id);
          if (half) half.style.background = colour ?? '';
        }
      },
      [one, other],
    );
  await paint(left, right);
  return {
    page,
    paint,
    hum: () =>
      page.evaluate(() => {
        const context = new AudioContext();
        const tone = new OscillatorNode(context, { frequency: 440 });
        const left = new StereoPannerNode(context, { pan: -1 });
        tone
          .connect(new GainNode(context, { gain: 0.1 }))
          .connect(left)
          .connect(context.destination);
        tone.start();
      }),
    retire: () =>
      page.evaluate(() => {
        document.title = 'Not these slides';
      }),
  };
}
