/** By this name, and no other, the page of the desktop may open a window: the mini window, empty, drawn into by the page. */
export const MINI_WINDOW_NAME = 'parley-mini';
export const MINI_WINDOW_URL = 'about:blank';
