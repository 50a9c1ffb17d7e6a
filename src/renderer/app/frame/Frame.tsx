import { LayoutGrid, LogOut, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../../hooks/useSession';
import { IconButton } from '../../ui/IconButton';
import styles from './Frame.module.css';
import { Logo } from './Logo';
import { useSignOut } from './useSignOut';
import { WorkspaceSwitcher } from './WorkspaceSwitcher';

/** The rail beside the pages outside a call; under 720 px it lies along the lower edge. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const { caller } = useSession();
  const signOut = useSignOut();
  const places = [
    { href: '/', label: t('nav.rooms'), icon: <LayoutGrid />, shown: caller === 'owner' },
    { href: '/', label: t('app.home'), icon: <LayoutGrid />, shown: caller === 'guest' && path !== '/' },
    { href: '/settings', label: t('nav.settings'), icon: <Settings />, shown: true },
  ].filter(({ shown }) => shown);

  return (
    <div className={styles.frame} data-bare={caller !== 'owner' || undefined}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <nav className={styles.rail} aria-label={t('nav.label')}>
        <Link href="/" className={styles.brand} aria-label={t('app.name')}>
          <Logo />
          <span className={styles.brandName}>{t('app.name')}</span>
        </Link>
        <ul className={styles.places}>
          {places.map(({ href, label, icon }) => (
            <li key={label}>
              <Link href={href} className={styles.place} aria-current={path === href ? 'page' : undefined}>
                {icon}
                <span>{label}</span>
              </Link>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <WorkspaceSwitcher />
          {signOut && (
            <div className={styles.host}>
              <span className={styles.hostName} title={window.location.host}>
                {window.location.host}
              </span>
              <IconButton label={t('nav.signOut')} icon={<LogOut />} onClick={signOut} tooltipSide="top" />
            </div>
          )}
        </div>
      </nav>
      <main id="main" className={styles.main}>
        {children}
      </main>
    </div>
  );
}
