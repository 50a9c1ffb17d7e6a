import { useTranslation } from 'react-i18next';
import type { ShellClient } from '../../hooks/useApi';
import { usePreferences } from '../../store/preferences';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { SystemKeys } from './keys/SystemKeys';
import styles from './SettingsPage.module.css';

/** How calls get on with the other programs of this computer. */
export function CallSettings({ shell }: { shell: ShellClient | undefined }) {
  const { t } = useTranslation();
  const { whenClosed, miniWhenHidden, setPreferences } = usePreferences();
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
      {shell && <SystemKeys shell={shell} />}
    </>
  );
}
