import { KeyRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link, Redirect } from 'wouter';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import styles from './Enter.module.css';
import { KeyForm } from './KeyForm';
import { useSignIn } from './useSignIn';

/**
 * The address that a host prints at start-up, `/enter#<one-time code>`. The code stands in the fragment because that
 * never leaves the browser by itself, and goes from the address bar before it is used.
 */
export default function EnterPage() {
  const { t } = useTranslation();
  usePageTitle(t('enter.submit'));
  const [code] = useState(() => window.location.hash.slice(1));
  const { signIn, problem } = useSignIn();
  const enter = useEffectEvent(() => {
    window.history.replaceState(null, '', window.location.pathname);
    signIn({ key: code });
  });
  useEffect(() => {
    if (code) enter();
  }, [code]);

  if (!code) return <Redirect to="/" replace />;
  return (
    <main className={styles.enter}>
      {problem === undefined ? (
        <Spinner label={t('enter.checking')} size={24} />
      ) : (
        <EmptyState
          level={1}
          icon={<KeyRound />}
          title={t('enter.failed')}
          actions={<Link href="/">{t('app.home')}</Link>}
        >
          <p className={styles.refused}>{problem}</p>
          <KeyForm />
        </EmptyState>
      )}
    </main>
  );
}
