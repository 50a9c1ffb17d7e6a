import type { MediaProblem } from '../call/types';
import { useShell } from '../hooks/useApi';
import { useTranslation } from '../hooks/useTranslation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';

export type ProblemDevice = 'camera' | 'microphone' | 'both';

/** Why camera or microphone do not work, and how to repair it here. */
export function ProblemBanner({
  problem,
  device,
  onRetry,
}: {
  problem: MediaProblem;
  device: ProblemDevice;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const shell = useShell();
  // In the desktop nobody but the system can have refused.
  const code = problem.code === 'permission-denied' && shell ? ('permission-denied-system' as const) : problem.code;
  const openSettings = () => {
    shell?.media
      .openSettings({ kind: device === 'microphone' ? 'microphone' : 'camera' })
      .catch((error: unknown) => console.warn('The system settings did not open', error));
  };
  const repairable = code !== 'insecure-origin';
  return (
    <Banner
      tone="warn"
      title={t(`problem.${code}.${device}`)}
      actions={
        <>
          {code === 'permission-denied-system' && shell && (
            <Button size="small" onClick={openSettings}>
              {t('problem.openSettings')}
            </Button>
          )}
          {repairable && (
            <Button size="small" onClick={onRetry}>
              {t('app.retry')}
            </Button>
          )}
        </>
      }
    >
      {t(`problem.${code}.repair`)} {t('problem.joinAnyway')}
    </Banner>
  );
}
