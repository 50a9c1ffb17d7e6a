import { useTranslation } from 'react-i18next';
import { ShortcutList } from '../../features/settings/ShortcutList';
import { Dialog } from '../../ui/Dialog';

/** Every shortcut that works now. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.shortcutsTitle')}
      closeLabel={t('app.close')}
      size="small"
    >
      <ShortcutList />
    </Dialog>
  );
}
