import { MessageSquare, Users } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useKeys } from '../../hooks/useKeys';
import { useReadable } from '../../hooks/useReadable';
import { useSelected } from '../../hooks/useSelected';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { chatSeenIn, usePanels } from '../../store/panels';
import { IconButton } from '../../ui/IconButton';
import styles from './ControlBar.module.css';

/** More unread messages than this are "99+". */
const MAX_SHOWN = 99;

/** Opens the chat, with a count of what was not read. */
export function ChatControl() {
  const { t } = useTranslation();
  const { chat } = useCall();
  const isOpen = usePanels((panels) => panels.open === 'chat');
  const seen = usePanels((panels) => chatSeenIn(panels.chatSeen, chat.news));
  // Whoever has it open reads along.
  const news = useReadable(isOpen ? undefined : chat.news) ?? seen;
  const unread = news.messages - seen.messages;
  const mentions = news.mentions - seen.mentions;
  const shown = unread > MAX_SHOWN ? `${MAX_SHOWN}+` : unread;
  return (
    <IconButton
      size="bar"
      variant="bar"
      icon={<MessageSquare />}
      label={[
        unread > 0 ? t('controls.chatUnread', { count: unread }) : t('controls.chat'),
        mentions > 0 && t('controls.chatMentions', { count: mentions }),
      ]
        .filter(Boolean)
        .join(', ')}
      shortcut={useKeys('chat.toggle')}
      pressed={isOpen}
      badge={unread > 0 && (mentions > 0 ? `@ ${shown}` : shown)}
      onClick={() => runAction('chat.toggle')}
    />
  );
}

/** Opens the list of people, and counts them; a badge counts those who wait to be let in. */
export function PeopleControl() {
  const { t } = useTranslation();
  const count = useSelected(useCall().identities, ({ length }) => length);
  const isOpen = usePanels((panels) => panels.open === 'people');
  const waiting = usePlace()?.knocks.length ?? 0;
  return (
    <IconButton
      size="bar"
      variant="bar"
      className={styles.counted}
      icon={
        <>
          <Users />
          <span className={styles.count}>{count}</span>
        </>
      }
      label={[t('controls.peopleCount', { count }), waiting > 0 && t('controls.waiting', { count: waiting })]
        .filter(Boolean)
        .join(', ')}
      badge={waiting > 0 && waiting}
      shortcut={useKeys('people.toggle')}
      pressed={isOpen}
      onClick={() => runAction('people.toggle')}
    />
  );
}
