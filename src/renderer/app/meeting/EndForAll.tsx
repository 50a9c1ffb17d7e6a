import { useState } from 'react';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';

interface EndForAllProps {
  onClose: () => void;
  onEnd: () => Promise<unknown>;
}

/** Asks before everyone is sent home. */
export default function EndForAll({ onClose, onEnd }: EndForAllProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    onEnd().catch((error: unknown) => {
      setBusy(false);
      onClose();
      toast(t('call.end.failed'), { tone: 'danger', text: faultText(error).sentence });
    });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('call.end.title')}
      body={t('call.end.body')}
      confirmLabel={t('call.end.confirm')}
      cancelLabel={t('app.cancel')}
      danger
      busy={busy}
      onConfirm={confirm}
    />
  );
}
