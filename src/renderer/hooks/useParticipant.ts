import type { ParticipantFacts } from '../call/types';
import { useCall } from './CallContext';
import { useReadable } from './useReadable';

type FollowedFact = Exclude<keyof ParticipantFacts, 'identity' | 'isLocal'>;

/** One fact about a participant: `useParticipant(identity, 'isSpeaking')`. Redraws for that fact alone. */
export function useParticipant<Fact extends FollowedFact>(identity: string, fact: Fact): ParticipantFacts[Fact] {
  const reads = useCall().participant(identity);
  // The index type is too wide for the compiler to relate to the fact; each read is declared with exactly this type.
  return useReadable(reads[fact] as { get(): ParticipantFacts[Fact]; subscribe(listener: () => void): () => void });
}
