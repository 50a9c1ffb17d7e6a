import { Redirect, useSearchParams } from 'wouter';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Enter.module.css';
import { pathWithin } from './pathWithin';
import { SignIn } from './SignIn';

/** Signing in on the way to somewhere: `/sign-in?next=/room/…`. */
export default function SignInPage() {
  const { t } = useTranslation();
  usePageTitle(t('enter.submit'));
  const [query] = useSearchParams();
  const next = pathWithin(query.get('next'));
  const { caller } = useSession();
  if (caller === 'admin' || caller === 'user') return <Redirect to={next} replace />;
  return (
    <div className={styles.page}>
      <section className={styles.welcome}>
        <h1>{t('enter.submit')}</h1>
        <p className={styles.lead}>{t('enter.signInLead')}</p>
        <SignIn next={next} />
      </section>
    </div>
  );
}
