import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useEmbedding } from './EmbeddingContext';

/** Goes to the start; inside another page, which has its own, it is told that we are done. */
export function useGoHome(): () => void {
  const [, navigate] = useLocation();
  const embedding = useEmbedding();
  return useCallback(() => {
    if (embedding) embedding.tell('meetingClosed');
    else navigate('/');
  }, [embedding, navigate]);
}
