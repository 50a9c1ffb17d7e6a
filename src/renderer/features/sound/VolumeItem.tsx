import { Volume2 } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { useVolumeDialog } from '../../store/volumeDialog';
import { MenuItem } from '../../ui/MenuItem';

/** Opens how loud one hears someone; an item for any menu about them. */
export function VolumeItem({ identity }: { identity: string }) {
  const { t } = useTranslation();
  return (
    <MenuItem icon={<Volume2 />} onSelect={() => useVolumeDialog.getState().open(identity)}>
      {t('sound.menu')}
    </MenuItem>
  );
}
