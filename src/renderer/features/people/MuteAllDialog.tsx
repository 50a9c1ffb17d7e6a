import { useTranslation } from '../../hooks/useTranslation';
import { SwitchQuestion } from './SwitchQuestion';

interface MuteAllDialogProps {
  onMute: (mayUnmute: boolean) => Promise<void>;
  onClose: () => void;
}

/** Asks whether those who are muted may unmute themselves. */
export default function MuteAllDialog({ onMute, onClose }: MuteAllDialogProps) {
  const { t } = useTranslation();
  return (
    <SwitchQuestion
      title={t('moderation.muteAllTitle')}
      body={t('moderation.muteAllBody')}
      switchLabel={t('moderation.mayUnmute')}
      confirmLabel={t('moderation.muteAllConfirm')}
      onConfirm={onMute}
      onClose={onClose}
    />
  );
}
