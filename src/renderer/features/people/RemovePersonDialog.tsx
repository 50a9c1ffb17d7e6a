import { useTranslation } from '../../hooks/useTranslation';
import { SwitchQuestion } from './SwitchQuestion';

interface RemovePersonDialogProps {
  name: string;
  onRemove: (ban: boolean) => Promise<void>;
  onClose: () => void;
  /** What has the focus afterwards. */
  finalFocus: () => HTMLElement | null;
}

/** Asks before someone is put out, and whether they may come back. */
export function RemovePersonDialog({ name, onRemove, onClose, finalFocus }: RemovePersonDialogProps) {
  const { t } = useTranslation();
  return (
    <SwitchQuestion
      title={t('moderation.removeTitle', { name })}
      switchLabel={t('moderation.ban')}
      switchHint={t('moderation.banHint')}
      confirmLabel={t('moderation.removeConfirm')}
      danger
      onConfirm={onRemove}
      onClose={onClose}
      finalFocus={finalFocus}
    />
  );
}
