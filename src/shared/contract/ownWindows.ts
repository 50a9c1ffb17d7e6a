/** Which windows of ours others see when a whole screen is shared: `main`, the app's own without the small ones. */
export const OWN_WINDOWS = ['all', 'main', 'none'] as const;
export type OwnWindows = (typeof OWN_WINDOWS)[number];
