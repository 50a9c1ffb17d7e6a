import { Monitor, Moon, Sun } from 'lucide-react';
import { Link } from 'wouter';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Segmented } from '../../ui/Segmented';

/** Light, dark, or as the system has it. */
export function Appearance() {
  const { t } = useTranslation();
  const { theme, setPreferences } = usePreferences();
  const { isAdmin } = useSession();
  return (
    <>
      <Segmented
        label={t('settings.theme')}
        value={theme}
        onChange={(chosen) => setPreferences({ theme: chosen })}
        options={[
          { value: 'system', label: t('settings.themeSystem'), icon: <Monitor /> },
          { value: 'light', label: t('settings.themeLight'), icon: <Sun /> },
          { value: 'dark', label: t('settings.themeDark'), icon: <Moon /> },
        ]}
      />
      {isAdmin && <Link href="/settings/appearance">{t('settings.rooms')}</Link>}
    </>
  );
}
