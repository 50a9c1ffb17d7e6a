/** A text without what people leave out when they search: capitals, accents and the width of signs. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
