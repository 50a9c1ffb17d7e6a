import { ChevronRight } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Enter.module.css';
import { KeyForm } from './KeyForm';
import { SignInForm } from './SignInForm';

/** Both ways of signing in; the one for people first. */
export function SignIn({ next }: { next?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.ways}>
      <SignInForm next={next} />
      <details className={styles.fold}>
        <summary>
          <ChevronRight aria-hidden="true" />
          {t('enter.useKey')}
        </summary>
        <KeyForm next={next} />
      </details>
    </div>
  );
}
