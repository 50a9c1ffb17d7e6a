import { SmilePlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REACTIONS, type Reaction } from '../../../shared/protocol/reaction';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { IconButton } from '../../ui/IconButton';
import { Popover } from '../../ui/Popover';
import { toast } from '../../ui/toast';
import styles from './ReactionControl.module.css';

/** The small set of signs. It stays open, for applause is seldom one clap. `children`: what a narrow bar has no room for. */
export function ReactionControl({ children }: { children?: (close: () => void) => ReactNode }) {
  const { t } = useTranslation();
  const call = useCall();
  const can = useReadable(call.can);
  const [isOpen, setOpen] = useState(false);
  const react = async (emoji: Reaction) => {
    if (!(await call.reactions.send(emoji))) toast(t('reactions.tooMany'));
  };
  if (!can.chat) return null;
  return (
    <Popover
      label={t('reactions.label')}
      align="center"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton size="bar" variant="bar" icon={<SmilePlus />} label={t('reactions.open')} />}
    >
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
