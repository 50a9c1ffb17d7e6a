import { useQuery } from '@tanstack/react-query';
import { useApi, useShell } from '../../hooks/useApi';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { Button } from '../../ui/Button';
import styles from './SettingsPage.module.css';

/** Which Parley this is, and under which licence. */
export function About() {
  const { t } = useTranslation();
  const api = useApi();
  const shell = useShell();
  const { isAdmin } = useSession();
  const workspace = useWorkspaces()?.current;
  const app = useQuery({
    queryKey: ['shell', 'info'],
    queryFn: async () => (shell ? shell.app.info() : null),
    enabled: shell !== undefined,
  });
  const host = useQuery(api.system.info.queryOptions({ enabled: shell === undefined && isAdmin }));
  return (
    <>
      {app.data && <p>{t('settings.version', { version: app.data.version })}</p>}
      {host.data && <p>{t('settings.hostVersion', { version: host.data.version })}</p>}
      {host.data?.certificateFingerprint && (
        <p className={styles.note}>
          {t('settings.fingerprint')}
          <br />
          <code className={styles.code}>{host.data.certificateFingerprint}</code>
        </p>
      )}
      <p className={styles.note}>{t('settings.licence')}</p>
      {shell && workspace?.kind !== 'host' && (
        <Button size="small" onClick={() => void shell.app.revealLog()}>
          {t('settings.showLog')}
        </Button>
      )}
    </>
  );
}
