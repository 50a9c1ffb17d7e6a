import { Volume2 } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { parseTileId } from '../call/tileId';
import type { TileId } from '../call/types';
import { useParticipant } from '../hooks/useParticipant';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { focusStage } from './focusStage';
import styles from './SpeaksElsewhere.module.css';

interface SpeaksElsewhereProps {
  id: TileId;
  /** Counts from 0. */
  page: number;
  onPage: (page: number) => void;
}

/** Names someone who speaks on another page, and turns to it. */
export const SpeaksElsewhere = memo(function SpeaksElsewhere({ id, page, onPage }: SpeaksElsewhereProps) {
  const { t } = useTranslation();
  const name = useParticipant(parseTileId(id).identity, 'name');
  const ref = useRef<HTMLButtonElement>(null);
  // It goes as soon as they are silent, whoever is just about to press it.
  useLayoutEffect(() => {
    const button = ref.current;
    return () => {
      if (button === document.activeElement) focusStage(button);
    };
  }, []);
  return (
    <Button
      ref={ref}
      size="small"
      variant="ghost"
      className={styles.speaks}
      icon={<Volume2 />}
      aria-label={t('stage.speaksOn', { name, page: page + 1 })}
      title={t('stage.speaksOn', { name, page: page + 1 })}
      onClick={() => onPage(page)}
    >
      <span className={styles.name} dir="auto">
        {name}
      </span>
    </Button>
  );
});
