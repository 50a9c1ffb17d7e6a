import type { ReactNode } from 'react';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Frame.module.css';
import { GuestBar } from './GuestBar';
import { Rail } from './Rail';

/** What stands around the pages outside a call: a rail for those who are signed in, next to nothing for a guest. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { caller } = useSession();
  const isKnown = caller === 'admin' || caller === 'user';
  return (
    <div className={isKnown ? styles.withRail : styles.withBar}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      {isKnown && <Rail />}
      {caller === 'guest' && <GuestBar />}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
