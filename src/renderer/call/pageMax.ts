/** How many tiles a page of the stage has at most, on any screen. */
export const PAGE_MAX = 25;
