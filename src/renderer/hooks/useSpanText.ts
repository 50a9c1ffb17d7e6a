import { useCallback } from 'react';
import { useTranslation } from './useTranslation';

const MINUTE_MS = 60_000;

/** A span of milliseconds as one says it of a meeting: "1 h 12 min", "3 min", "less than a minute". */
export function useSpanText(): (milliseconds: number) => string {
  const { t } = useTranslation();
  return useCallback(
    (milliseconds) => {
      const minutes = Math.round(milliseconds / MINUTE_MS);
      if (minutes < 1) return t('history.span.short');
      if (minutes < 60) return t('history.span.minutes', { minutes });
      return t('history.span.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    [t],
  );
}
