import { useTranslation } from '../hooks/useTranslation';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface LeaveCallDialogProps {
  /** What would end the call: quitting, or going to another room. */
  reason: 'quit' | 'open';
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before something from outside ends the call for us. */
export default function LeaveCallDialog({ reason, onClose, onConfirm }: LeaveCallDialogProps) {
  const { t } = useTranslation();
  const words = reason === 'open' ? 'app.switchCall' : 'app.quit';
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`${words}.title`)}
      body={t(`${words}.body`)}
      confirmLabel={t(`${words}.confirm`)}
      cancelLabel={t(`${words}.cancel`)}
      onConfirm={onConfirm}
    />
  );
}
