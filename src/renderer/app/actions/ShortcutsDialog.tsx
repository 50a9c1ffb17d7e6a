import { KeyList } from '../../features/settings/keys/KeyList';
import { useTranslation } from '../../hooks/useTranslation';
import { Dialog } from '../../ui/Dialog';

/** Every action that can be run now, with its keys, which can be changed. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.shortcutsTitle')}
      closeLabel={t('app.close')}
      size="medium"
    >
      <KeyList />
    </Dialog>
  );
}
