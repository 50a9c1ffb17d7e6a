import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from '../../../hooks/useTranslation';
import { runAction } from '../../../store/actions';
import { MenuItem } from '../../../ui/MenuItem';

/** Opens everything about devices and the background. */
export function SettingsItem() {
  const { t } = useTranslation();
  return (
    <MenuItem icon={<SlidersHorizontal />} onSelect={() => runAction('devices.open')}>
      {t('controls.settings')}
    </MenuItem>
  );
}
