import { House, Settings } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './GuestBar.module.css';
import { Logo } from './Logo';

/** Name and settings, for someone without a session. */
export function GuestBar() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const away = path !== '/';
  return (
    <nav className={styles.bar} aria-label={t('nav.label')}>
      <Link href="/" className={styles.brand}>
        <Logo />
        {t('app.name')}
      </Link>
      <Link href={away ? '/' : '/settings'} className={styles.place}>
        {away ? <House aria-hidden="true" /> : <Settings aria-hidden="true" />}
        {away ? t('app.home') : t('nav.settings')}
      </Link>
    </nav>
  );
}
