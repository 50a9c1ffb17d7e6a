import { useMutation } from '@tanstack/react-query';
import { useApi, useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useMeetingServer } from '../../hooks/useMeetingServer';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { toast } from '../../ui/toast';

/** Says how the meeting server does while it does not simply run, and mends it where we can. */
export function ServerBanner() {
  const { t } = useTranslation();
  const api = useApi();
  const shell = useShell();
  const faultText = useFaultText();
  const status = useMeetingServer();
  const restart = useMutation(
    api.system.restartMeetingServer.mutationOptions({
      onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
    }),
  );
  if (!status || status.state === 'running' || status.state === 'remote') return null;

  if (status.state === 'failed' || status.state === 'stopped') {
    // What the supervisor says knows the case; the sentence of the code is for when it said nothing.
    const sentence = status.message ?? (status.code && t(`errors.${status.code}`));
    return (
      <Banner
        tone={status.state === 'failed' ? 'danger' : 'warn'}
        title={t(
          status.code === 'MEETING_SERVER_MISSING'
            ? 'server.missing'
            : status.state === 'failed'
              ? 'server.failed'
              : 'server.stopped',
        )}
        actions={
          <>
            {shell && (
              <Button size="small" variant="ghost" onClick={() => void shell.app.revealLog()}>
                {t('server.showLog')}
              </Button>
            )}
            <Button size="small" busy={restart.isPending} onClick={() => restart.mutate(undefined)}>
              {t('app.retry')}
            </Button>
          </>
        }
      >
        {sentence && <p>{sentence}</p>}
        <p>{t('server.failedBody')}</p>
      </Banner>
    );
  }
  const preparing = status.state === 'preparing';
  return (
    <Banner
      icon={<Spinner />}
      title={t(`server.${status.state}`)}
      progress={preparing ? (status.progress ?? 0) : undefined}
    >
      {preparing && status.message && <p>{status.message}</p>}
      {preparing && <p>{t('server.preparingBody')}</p>}
      {status.state === 'restarting' && <p>{t('server.restartingBody')}</p>}
    </Banner>
  );
}
