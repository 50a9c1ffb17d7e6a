/** Longest sign, in UTF-16 units: a family with skin tones. */
const LONGEST = 32;
const PICTURE = String.raw`(?:\p{RI}\p{RI}|[#*0-9]\ufe0f?\u20e3|\p{Emoji}(?:\p{EMod}|\ufe0f\u20e3?|[\u{e0020}-\u{e007e}]+\u{e007f})?)`;
const ONE = new RegExp(`^${PICTURE}(?:\\u200d${PICTURE})*$`, 'u');

/** Whether a text is one emoji and nothing else, so that words cannot be put under someone's message as a sign. */
export function isEmoji(text: string): boolean {
  return text.length <= LONGEST && !/^[#*0-9]$/u.test(text) && ONE.test(text);
}
