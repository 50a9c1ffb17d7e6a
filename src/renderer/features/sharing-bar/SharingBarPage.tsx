import { Eraser, PencilOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SharingAction, SharingState } from '../../../shared/contract/shell';
import type { ShellClient } from '../../hooks/useApi';
import { useShell } from '../../hooks/useApi';
import { useElapsed } from '../../hooks/useElapsed';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import styles from './SharingBarPage.module.css';

/** The page of the small window that stays on top while something is shared. */
export default function SharingBarPage() {
  const { t } = useTranslation();
  const shell = useShell();
  usePageTitle(t('sharingBar.title'));
  const sharing = useSharingOf(shell);
  const ask = (action: SharingAction) => {
    shell?.capture
      .sharingAction({ action })
      .catch((error: unknown) => console.error('The main window did not take the action', error));
  };
  if (!sharing) return <main className={styles.bar}>{t('sharingBar.nothing')}</main>;
  const { title, startedAt, hold, ink } = sharing;
  const what = title ? t('sharingBar.sharing', { title }) : t('sharingBar.sharingSomething');
  return (
    <main className={styles.bar} data-hold={hold}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.title} title={what} role="status">
        {hold ? t(hold === 'still' ? 'sharingBar.seesStill' : 'sharingBar.seesBlank') : what}
      </span>
      <span className={styles.time} role="timer">
        <Elapsed since={startedAt} />
      </span>
      <span className={styles.buttons}>
        {ink && (
          <>
            <IconButton
              size="small"
              label={t('ink.clearAll')}
              icon={<Eraser aria-hidden="true" />}
              onClick={() => ask('ink.clearOwnShares')}
            />
            <IconButton
              size="small"
              label={t('ink.mute')}
              pressed={ink.isMuted}
              icon={<PencilOff aria-hidden="true" />}
              onClick={() => ask('ink.muteOwnShares')}
            />
          </>
        )}
        <Button size="small" variant={hold ? 'primary' : 'secondary'} onClick={() => ask('share.pause')}>
          {t(hold ? 'sharingBar.resume' : 'sharingBar.pause')}
        </Button>
        <Button size="small" onClick={() => ask('share.swap')}>
          {t('sharingBar.new')}
        </Button>
        <Button size="small" variant="danger" onClick={() => ask('share.stop')}>
          {t('sharingBar.stop')}
        </Button>
      </span>
    </main>
  );
}

function Elapsed({ since }: { since: number }) {
  return useElapsed(since);
}

function useSharingOf(shell: ShellClient | undefined): SharingState | undefined {
  const [sharing, setSharing] = useState<SharingState>();
  useEffect(() => {
    if (!shell) return undefined;
    const over = new AbortController();
    const follow = async () => {
      for await (const now of await shell.capture.watchSharing(undefined, { signal: over.signal })) {
        setSharing(now.sharing);
      }
    };
    follow().catch((error: unknown) => {
      if (!over.signal.aborted) console.error('What is shared is no longer known', error);
    });
    return () => over.abort();
  }, [shell]);
  return sharing;
}
