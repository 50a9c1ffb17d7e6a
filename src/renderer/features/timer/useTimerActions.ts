import type { TimerChange } from '../../../shared/domain/meetingTimer';
import { usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';

/** What moderators do with the timer. Failures are told here. */
export interface TimerActions {
  start(durationMs: number): void;
  update(change: TimerChange): void;
  stop(): void;
}

export function useTimerActions(): TimerActions {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { api, roomId = '' } = usePlace() ?? {};
  const attempt = (work: Promise<unknown> | undefined, done?: string) =>
    void work?.then(
      () => done && toast(done, { tone: 'ok' }),
      (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' }),
    );
  return {
    start: (durationMs) => attempt(api?.timer.start({ roomId, durationMs }), t('timer.begun')),
    update: (change) => attempt(api?.timer.update({ roomId, ...change })),
    stop: () => attempt(api?.timer.stop({ roomId })),
  };
}
