import { memo } from 'react';
import type { ChatMessage } from '../../call/chat/types';
import { useChatSearch } from '../../store/chatSearch';
import { cx } from '../../ui/cx';
import styles from './MessageText.module.css';
import { splitText } from './splitText';

/** What someone wrote: never HTML, links to safe places only. */
export const MessageText = memo(function MessageText({ message }: { message: ChatMessage }) {
  const query = useChatSearch((search) => search.query.trim());
  const names = message.mentions.map(({ name }) => name);
  let position = 0;
  return splitText(message.text, names, query).map(({ text, href, isMention, isFound }) => {
    const key = position;
    position += text.length;
    if (href) {
      return (
        <a
          key={key}
          className={cx(isFound && styles.found)}
          href={href}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {text}
        </a>
      );
    }
    if (!isMention && !isFound) return text;
    const Piece = isFound ? 'mark' : 'span';
    return (
      <Piece key={key} className={cx(isMention && styles.mention, isFound && styles.found)}>
        {text}
      </Piece>
    );
  });
});
