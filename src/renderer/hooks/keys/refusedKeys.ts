/** Why keys cannot be given to an action. */
export type RefusedKeys = 'browser' | 'editing' | 'moving' | 'system';

/** What browsers do not let go of, or what people would miss in them. */
const BROWSER =
  /^Mod\+(?:[LNRTWQ0-9]|Tab|PageUp|PageDown|Shift\+[NTWR])$|^F(?:1|3|5|6|11|12)$|^Alt\+(?:Arrow(?:Left|Right)|[DEF]|Home)$/u;
/** What everyone edits and searches text with. */
const EDITING = /^Mod\+(?:[ACFPSVXZY]|Shift\+[ZV]|Backspace|Delete|Enter|Arrow\w+|Home|End)$/u;
/** What moves the focus, or is pressed on what has it. */
const MOVING = /^(?:Shift\+)?(?:Tab|Escape|Enter|Arrow\w+|Home|End|PageUp|PageDown|Backspace|Delete)$/u;
/** What systems close programs and switch between them with. */
const SYSTEM = /^Alt\+(?:F4|Tab|Space)$|^Mod\+Alt\+Delete$|^Meta\+/u;
/** The desktop's own menu has these on every system. */
const DESKTOP = /^Mod\+(?:[QWHM]|Plus|-|0)$/u;

/** Why an action cannot have these keys; undefined where it can. In the desktop there is no browser in the way. */
export function refusedKeys(keys: string, isDesktop: boolean): RefusedKeys | undefined {
  if (MOVING.test(keys)) return 'moving';
  if (EDITING.test(keys)) return 'editing';
  if (SYSTEM.test(keys) || (isDesktop && DESKTOP.test(keys))) return 'system';
  return !isDesktop && BROWSER.test(keys) ? 'browser' : undefined;
}
