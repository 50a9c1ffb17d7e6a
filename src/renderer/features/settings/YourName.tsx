import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { TextField } from '../../ui/TextField';
import styles from './SettingsPage.module.css';

/** Longest name that a meeting takes. */
const NAME_MAX = 60;

/** What the person is called in meetings, remembered as it is typed. */
export function YourName() {
  const { t } = useTranslation();
  const { name, setPreferences } = usePreferences();
  return (
    <div className={styles.wide}>
      <TextField
        label={t('settings.name')}
        hint={t('settings.nameHint')}
        value={name}
        placeholder={t('settings.namePlaceholder')}
        maxLength={NAME_MAX}
        autoComplete="name"
        onChange={(event) => setPreferences({ name: event.target.value })}
      />
    </div>
  );
}
