/**
 * One form for one sign: some write a mark behind an emoji that says to draw it as one, where it is drawn so anyway. With
 * it, the same thumb would be counted apart.
 */
export function plainEmoji(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1');
}
