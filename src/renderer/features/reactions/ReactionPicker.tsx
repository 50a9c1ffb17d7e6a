import { type ReactElement, type ReactNode, useState } from 'react';
import { REACTIONS, type Reaction } from '../../../shared/protocol/reaction';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Popover } from '../../ui/Popover';
import { toast } from '../../ui/toast';
import styles from './ReactionPicker.module.css';

interface ReactionPickerProps {
  trigger: ReactElement<Record<string, unknown>>;
  children?: (close: () => void) => ReactNode;
}

/** The small set of signs. It stays open, for applause is seldom one clap. */
export default function ReactionPicker({ trigger, children }: ReactionPickerProps) {
  const { t } = useTranslation();
  const { reactions } = useCall();
  const [isOpen, setOpen] = useState(true);
  const react = async (emoji: Reaction) => {
    if (!(await reactions.send(emoji))) toast(t('reactions.tooMany'));
  };
  return (
    <Popover label={t('reactions.label')} align="center" open={isOpen} onOpenChange={setOpen} trigger={trigger}>
      <div className={styles.row}>
        {REACTIONS.map((emoji) => (
          <button
            key={emoji}
            type="button"
            className={styles.sign}
            aria-label={t(`reactions.name.${emoji}`)}
            title={t(`reactions.name.${emoji}`)}
            onClick={() => void react(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      {children?.(() => setOpen(false))}
    </Popover>
  );
}
