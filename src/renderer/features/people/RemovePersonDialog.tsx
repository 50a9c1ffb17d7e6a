import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';

interface RemovePersonDialogProps {
  name: string;
  /** Whether it worked. */
  onRemove: (ban: boolean) => Promise<boolean>;
  onClose: () => void;
}

/** Asks before someone is put out, and whether they may come back. */
export function RemovePersonDialog({ name, onRemove, onClose }: RemovePersonDialogProps) {
  const { t } = useTranslation();
  const [ban, setBan] = useState(true);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    await onRemove(ban);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('moderation.removeTitle', { name })}
      closeLabel={t('app.close')}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            {t('moderation.removeConfirm')}
          </Button>
        </>
      }
    >
      <Switch label={t('moderation.ban')} hint={t('moderation.banHint')} checked={ban} onChange={setBan} />
    </Dialog>
  );
}
