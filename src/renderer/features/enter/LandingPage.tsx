import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Enter.module.css';
import { SignIn } from './SignIn';

/** What a host shows to someone it does not know: a way in for guests, and one for those with an account. */
export function LandingPage({ door }: { door: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle('');
  return (
    <div className={styles.page}>
      <section className={styles.welcome}>
        <h1>{t('enter.title')}</h1>
        <p className={styles.lead}>{t('enter.guest')}</p>
        {door}
      </section>
      <details className={styles.owner}>
        <summary>
          <span className={styles.ownerTitle}>{t('enter.owner')}</span>
          <span className={styles.ownerBody}>{t('enter.ownerBody')}</span>
          <ChevronDown aria-hidden="true" />
        </summary>
        <SignIn />
      </details>
    </div>
  );
}
