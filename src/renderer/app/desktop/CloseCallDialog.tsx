import { useRef, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';

interface CloseCallDialogProps {
  /** Nothing shall happen: the window stays. */
  onClose: () => void;
  /** Whether the call goes on while the window is gone. */
  onAnswer: (keeps: boolean) => void;
}

/** Asks what closing the window shall mean for the call in it. */
export default function CloseCallDialog({ onClose, onAnswer }: CloseCallDialogProps) {
  const { t } = useTranslation();
  const [remembers, setRemembers] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const answer = (keeps: boolean) => {
    if (remembers) usePreferences.getState().setPreferences({ whenClosed: keeps ? 'keep' : 'leave' });
    onAnswer(keeps);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('app.closeCall.title')}
      description={t('app.closeCall.body')}
      closeLabel={t('app.cancel')}
      size="small"
      initialFocus={stay}
      footer={
        <>
          <Button variant="danger" onClick={() => answer(false)}>
            {t('app.closeCall.leave')}
          </Button>
          <Button ref={stay} variant="primary" onClick={() => answer(true)}>
            {t('app.closeCall.keep')}
          </Button>
        </>
      }
    >
      <Switch checked={remembers} onChange={setRemembers} label={t('app.closeCall.remember')} />
    </Dialog>
  );
}
