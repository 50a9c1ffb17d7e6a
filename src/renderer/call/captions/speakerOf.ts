/** Who writes something down, and whose track they say it was. */
export interface Claim {
  sender: string;
  /** LiveKit says that the sender is an agent; a participant cannot make itself one. */
  isAgent: boolean;
  trackSid: string | undefined;
  /** Who published that track; undefined where nobody here does. */
  publisher: string | undefined;
}

/**
 * Whose words they are. Agents write down what others say; anyone else only what they say themselves: nobody puts words
 * into another's mouth. Undefined where it cannot be believed.
 */
export function speakerOf({ sender, isAgent, trackSid, publisher }: Claim): string | undefined {
  if (!trackSid) return sender;
  if (publisher === undefined) return undefined;
  return isAgent || publisher === sender ? publisher : undefined;
}
