import { useEffect, useRef } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { Pending } from '../../ui/Pending';
import { Spinner } from '../../ui/Spinner';
import { NotFound } from '../NotFound';
import styles from './AdminPage.module.css';

const PAGES = {
  users: fetched(() => import('../../features/users/UsersSection')),
  'api-keys': fetched(() => import('../../features/api-keys/ApiKeysSection')),
  webhooks: fetched(() => import('../../features/webhooks/WebhooksSection')),
  embedding: fetched(() => import('../../features/embedding/EmbeddingSection')),
  audit: fetched(() => import('../../features/audit/AuditSection')),
} as const;
const SECTIONS = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** What only administrators decide: people, keys, webhooks, embedding; and what was done. */
export default function AdminPage() {
  const { t } = useTranslation();
  usePageTitle(t('admin.title'));
  const { section } = useParams<{ section?: string }>();
  const { caller, isAdmin } = useSession();
  const sections = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row of sections is longer than the screen.
    if (section)
      sections.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [section]);
  if (caller === undefined) return null;
  if (caller === 'guest')
    return <Redirect to={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`} replace />;
  if (!isAdmin) return <p className={styles.page}>{t('admin.notAllowed')}</p>;
  if (!section) return <Redirect to={`/admin/${SECTIONS[0]}`} replace />;
  const current = SECTIONS.find((known) => known === section);
  if (!current) return <NotFound />;
  const Section = PAGES[current];
  return (
    <div className={styles.page}>
      <h1>{t('admin.title')}</h1>
      <nav ref={sections} className={styles.sections} aria-label={t('admin.sections')}>
        {SECTIONS.map((each) => (
          <Link
            key={each}
            href={`/admin/${each}`}
            className={styles.section}
            aria-current={each === current ? 'page' : undefined}
          >
            {t(`admin.section.${each}`)}
          </Link>
        ))}
      </nav>
      <Pending fallback={<Spinner label={t('app.loading')} />}>
        <Section />
      </Pending>
    </div>
  );
}
