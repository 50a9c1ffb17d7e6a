import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShellClient } from '../../hooks/useApi';
import { useShell } from '../../hooks/useApi';
import { useElapsed } from '../../hooks/useElapsed';
import { usePageTitle } from '../../hooks/usePageTitle';
import { Button } from '../../ui/Button';
import styles from './SharingBarPage.module.css';

interface Sharing {
  title: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** The page of the small window that stays on top while something is shared. */
export default function SharingBarPage() {
  const { t } = useTranslation();
  const shell = useShell();
  usePageTitle(t('sharingBar.title'));
  const sharing = useSharingOf(shell);
  const ask = (action: 'share.start' | 'share.stop') => {
    shell?.capture
      .sharingAction({ action })
      .catch((error: unknown) => console.error('The main window did not take the action', error));
  };
  if (!sharing) return <main className={styles.bar}>{t('sharingBar.nothing')}</main>;
  return (
    <main className={styles.bar}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.title} title={sharing.title}>
        {sharing.title ? t('sharingBar.sharing', { title: sharing.title }) : t('sharingBar.sharingSomething')}
      </span>
      <span className={styles.time} role="timer">
        <Elapsed since={sharing.startedAt} />
      </span>
      <span className={styles.buttons}>
        <Button size="small" onClick={() => ask('share.start')}>
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

function useSharingOf(shell: ShellClient | undefined): Sharing | undefined {
  const [sharing, setSharing] = useState<Sharing>();
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
