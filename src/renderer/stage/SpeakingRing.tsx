import { memo } from 'react';
import { useParticipant } from '../hooks/useParticipant';
import styles from './Tile.module.css';

/** The ring around whoever speaks; alone drawn anew when they begin and end. */
export const SpeakingRing = memo(function SpeakingRing({ identity }: { identity: string }) {
  const speaks = useParticipant(identity, 'isSpeaking');
  return <span className={styles.ring} data-speaking={speaks} />;
});
