/** What the choice needs to know of someone. */
export interface Speaker {
  identity: string;
  isSpeaking: boolean;
}

/** Who is shown where there is room for one: whoever speaks, for as long as they do and until another does. */
export function chooseSpeaker(shown: string | undefined, others: readonly Speaker[]): string | undefined {
  const current = others.find(({ identity }) => identity === shown);
  if (current?.isSpeaking) return current.identity;
  const next = others.find(({ isSpeaking }) => isSpeaking) ?? current ?? others[0];
  return next?.identity;
}
