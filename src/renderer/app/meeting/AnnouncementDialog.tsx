import { AnnouncementSettings } from '../../features/settings/AnnouncementSettings';
import { useTranslation } from '../../hooks/useTranslation';
import { Dialog } from '../../ui/Dialog';

/** What is announced to screen readers, and how much of it. */
export default function AnnouncementDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('announcements.title')}
      description={t('announcements.lead')}
      closeLabel={t('app.close')}
    >
      <AnnouncementSettings />
    </Dialog>
  );
}
