import { useQuery } from '@tanstack/react-query';
import type { ShellClient } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { SystemKeys } from './keys/SystemKeys';
import styles from './SettingsPage.module.css';

/** How calls get on with the other programs of this computer. */
export function CallSettings({ shell }: { shell: ShellClient | undefined }) {
  const { t } = useTranslation();
  const { whenClosed, miniWhenHidden, ownWindows, setPreferences } = usePreferences();
  const about = useQuery({
    queryKey: ['shell', 'info'],
    queryFn: async () => (shell ? shell.app.info() : null),
    enabled: shell !== undefined,
  });
  // Linux has no means to leave a window out.
  const hasPrivacy = about.data && about.data.platform !== 'linux';
  return (
    <>
      {shell && (
        <div className={styles.field}>
          <span aria-hidden="true">{t('settings.whenClosed')}</span>
          <Segmented
            label={t('settings.whenClosed')}
            value={whenClosed}
            onChange={(chosen) => setPreferences({ whenClosed: chosen })}
            options={[
              { value: 'ask', label: t('settings.whenClosedAsk') },
              { value: 'keep', label: t('settings.whenClosedKeep') },
              { value: 'leave', label: t('settings.whenClosedLeave') },
            ]}
          />
        </div>
      )}
      <div className={styles.wide}>
        <Switch
          label={t('settings.mini')}
          hint={t('settings.miniHint')}
          checked={miniWhenHidden}
          onChange={(isOn) => setPreferences({ miniWhenHidden: isOn })}
        />
      </div>
      {hasPrivacy && (
        <div className={styles.field}>
          <span aria-hidden="true">{t('settings.private')}</span>
          <Segmented
            label={t('settings.private')}
            value={ownWindows}
            onChange={(chosen) => setPreferences({ ownWindows: chosen })}
            options={[
              { value: 'none', label: t('settings.privateAll') },
              { value: 'main', label: t('settings.privateSmall') },
              { value: 'all', label: t('settings.privateNone') },
            ]}
          />
          <p className={styles.note}>{t('settings.privateHint')}</p>
        </div>
      )}
      {shell && <SystemKeys shell={shell} />}
    </>
  );
}
