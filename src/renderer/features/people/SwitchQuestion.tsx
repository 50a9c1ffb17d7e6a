import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';

interface SwitchQuestionProps {
  title: string;
  body?: string;
  switchLabel: string;
  switchHint?: string;
  /** The verb that answers yes. */
  confirmLabel: string;
  /** Someone loses something by it. */
  danger?: boolean;
  /** Closes when it is done. */
  onConfirm: (isOn: boolean) => Promise<unknown>;
  onClose: () => void;
  /** What has the focus afterwards; otherwise what had it before. */
  finalFocus?: () => HTMLElement | null;
}

/** A question before something is done to others, with one choice that is on at first. */
export function SwitchQuestion(props: SwitchQuestionProps) {
  const { title, body, switchLabel, switchHint, confirmLabel, danger = false, onConfirm, onClose, finalFocus } = props;
  const { t } = useTranslation();
  const [isOn, setOn] = useState(true);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm(isOn);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={body}
      closeLabel={t('app.close')}
      size="small"
      finalFocus={finalFocus}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <Switch label={switchLabel} hint={switchHint} checked={isOn} onChange={setOn} />
    </Dialog>
  );
}
