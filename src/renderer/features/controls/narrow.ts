/** Where the bar's controls have no menus at their sides: what is in those is under "More". */
export const NARROW = '(max-width: 639px)';
/** Where it has no room for every control either. */
export const TIGHT = '(max-width: 479px)';

/** What goes under "More" in a tight bar. */
export const IN_MORE_WHEN_TIGHT: readonly string[] = ['share.start', 'share.stop', 'people.toggle'];
