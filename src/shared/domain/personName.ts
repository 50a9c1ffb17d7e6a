/**
 * What is never seen but tells two names apart, hides one, or turns the writing around it: control characters, marks and
 * overrides of direction, spaces without width. What joins emoji, or letters in Persian and the scripts of India, stays.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Whatever leaves a place empty; the last is Braille without a dot. */
const BLANK = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What a person is called, as it can be shown beside other texts: on one line, with nothing in it that is not seen. */
export function cleanPersonName(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Whether there is anything to see. */
export function isVisibleName(text: string): boolean {
  return cleanPersonName(text).replace(BLANK, '') !== '';
}
