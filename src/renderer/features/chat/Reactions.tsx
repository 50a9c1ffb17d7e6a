import type { ChatMessage } from '../../call/chat/types';
import { useCall } from '../../hooks/CallContext';
import { useNameList } from '../../hooks/useNameList';
import { useTranslation } from '../../hooks/useTranslation';
import { cx } from '../../ui/cx';
import styles from './Reactions.module.css';

interface ReactionsProps {
  message: ChatMessage;
  onReact: (emoji: string, on: boolean) => void;
}

/** The signs under a message. Pressing one gives or takes back one's own. */
export function Reactions({ message, onReact }: ReactionsProps) {
  const { t } = useTranslation();
  const call = useCall();
  const nameList = useNameList();
  const can = call.can.get().chat;
  const own = call.identities.get()[0];
  return (
    <div className={styles.reactions}>
      {message.reactions.map(({ emoji, identities }) => {
        const isOurs = own !== undefined && identities.includes(own);
        const names = nameList(
          identities.map((identity) =>
            identity === own ? t('chat.you') : call.participant(identity).name.get() || t('chat.someone'),
          ),
        );
        return (
          <button
            key={emoji}
            type="button"
            className={cx(styles.reaction, isOurs && styles.ours)}
            aria-pressed={isOurs}
            aria-label={t('chat.reactionBy', { emoji, names })}
            title={names}
            disabled={!can}
            onClick={() => onReact(emoji, !isOurs)}
          >
            <span aria-hidden="true">{emoji}</span>
            {identities.length}
          </button>
        );
      })}
    </div>
  );
}
