import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnnouncementSettings } from '../../features/settings/AnnouncementSettings';
import { useActions } from '../../hooks/useActions';
import { Dialog } from '../../ui/Dialog';

/** What is announced can be chosen in the midst of a call, by an action that the palette finds. */
export function AnnouncementDialog() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useActions([
    {
      id: 'announcements.choose',
      labelKey: 'actions.announcements',
      group: 'view',
      canRun: () => true,
      run: () => setOpen(true),
    },
  ]);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t('announcements.title')}
      description={t('announcements.lead')}
      closeLabel={t('app.close')}
    >
      <AnnouncementSettings />
    </Dialog>
  );
}
