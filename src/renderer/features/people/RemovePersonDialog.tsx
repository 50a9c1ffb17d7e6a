import { useTranslation } from 'react-i18next';
import { SwitchQuestion } from './SwitchQuestion';

interface RemovePersonDialogProps {
  name: string;
  /** Whether it worked. */
  onRemove: (ban: boolean) => Promise<boolean>;
  onClose: () => void;
}

/** Asks before someone is put out, and whether they may come back. */
export function RemovePersonDialog({ name, onRemove, onClose }: RemovePersonDialogProps) {
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
    />
  );
}
