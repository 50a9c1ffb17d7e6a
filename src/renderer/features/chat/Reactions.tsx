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
  const here = call.identities.get();
  const own = here[0];
  const nameOf = (identity: string) => {
    const name = call.participant(identity).name.get();
    // Of those who have gone only the identity may be known, which tells nobody anything.
    return name !== identity || here.includes(identity) ? name : t('chat.someone');
  };
  return (
    <div className={styles.reactions}>
      {message.reactions.map(({ emoji, identities }) => {
        const isOurs = own !== undefined && identities.includes(own);
        const names = nameList(identities.map((identity) => (identity === own ? t('chat.you') : nameOf(identity))));
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
