import { useCallback } from 'react';
import type { Readable } from '../call/readable';
import { useTranslation } from '../hooks/useTranslation';
import { LevelBar } from '../ui/LevelBar';

/** How loud our own microphone is. Draws without rendering. */
export function MicrophoneLevel({ level }: { level: Readable<number> }) {
  const { t } = useTranslation();
  const bind = useCallback(
    (set: (value: number) => void) => {
      const draw = () => set(level.get());
      draw();
      return level.subscribe(draw);
    },
    [level],
  );
  return <LevelBar label={t('devices.level')} bind={bind} />;
}
