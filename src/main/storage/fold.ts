/** For comparing names whatever their case and however their accents are encoded. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
