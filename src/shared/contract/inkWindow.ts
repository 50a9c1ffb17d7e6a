/**
 * By this name the page of the desktop may open one window over the screen that it shares: transparent, deaf to the mouse,
 * drawn into by the page.
 */
export const INK_WINDOW_NAME = 'parley-ink';
export const INK_WINDOW_URL = 'about:blank';
