import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';

interface MuteAllDialogProps {
  onMute: (mayUnmute: boolean) => Promise<void>;
  onClose: () => void;
}

/** Asks whether those who are muted may unmute themselves. */
export function MuteAllDialog({ onMute, onClose }: MuteAllDialogProps) {
  const { t } = useTranslation();
  const [mayUnmute, setMayUnmute] = useState(true);
  const [busy, setBusy] = useState(false);
  const mute = async () => {
    setBusy(true);
    await onMute(mayUnmute);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('moderation.muteAllTitle')}
      description={t('moderation.muteAllBody')}
      closeLabel={t('app.close')}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void mute()}>
            {t('moderation.muteAllConfirm')}
          </Button>
        </>
      }
    >
      <Switch label={t('moderation.mayUnmute')} checked={mayUnmute} onChange={setMayUnmute} />
    </Dialog>
  );
}
