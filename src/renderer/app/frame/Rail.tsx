import { LayoutGrid, LogOut, Settings, ShieldCheck } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useShell } from '../../hooks/useApi';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { Logo } from './Logo';
import styles from './Rail.module.css';
import { useSignOut } from './useSignOut';

const WorkspaceSwitcher = fetched(() => import('./WorkspaceSwitcher'));

/** Where someone who is signed in can go; under 720 px it lies along the lower edge. */
export function Rail() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const shell = useShell();
  const signOut = useSignOut();
  const { isAdmin, who } = useSession();
  const places = [
    { href: '/', label: t('nav.rooms'), icon: <LayoutGrid aria-hidden="true" /> },
    ...(isAdmin ? [{ href: '/admin', label: t('nav.admin'), icon: <ShieldCheck aria-hidden="true" /> }] : []),
    { href: '/settings', label: t('nav.settings'), icon: <Settings aria-hidden="true" /> },
  ];
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <span className={styles.brand}>
        <Logo />
        {t('app.name')}
      </span>
      <ul className={styles.places}>
        {places.map(({ href, label, icon }) => (
          <li key={href}>
            <Link href={href} className={styles.place} aria-current={isAt(path, href) ? 'page' : undefined}>
              {icon}
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {shell && (
          <LazyPart>
            <WorkspaceSwitcher />
          </LazyPart>
        )}
        {signOut && (
          <>
            <span className={styles.host} title={window.location.host}>
              {who?.name ?? window.location.host}
            </span>
            <button type="button" className={styles.place} onClick={signOut}>
              <LogOut aria-hidden="true" />
              {t('nav.signOut')}
            </button>
          </>
        )}
      </div>
    </nav>
  );
}

/** A place stays marked on the pages below it. */
function isAt(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`));
}
