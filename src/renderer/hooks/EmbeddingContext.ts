import { createContext, use } from 'react';
import type { EmbedCommand, EmbedEventName, EmbedSetting } from '../../shared/protocol/embedding';

/** The page of another site that shows ours inside itself. */
export interface Embedding {
  /** What it says about whoever joins. */
  setting(name: EmbedSetting): string | undefined;
  tell(event: EmbedEventName, payload?: Record<string, unknown>): void;
  /** From now on commands reach the handler, those first that came before. Ends with the returned function. */
  obey(handler: (command: EmbedCommand) => void): () => void;
}

export const EmbeddingContext = createContext<Embedding | undefined>(undefined);

/** Undefined where nobody shows our page inside theirs. */
export function useEmbedding(): Embedding | undefined {
  return use(EmbeddingContext);
}
