import { useTranslation } from '../../../hooks/useTranslation';
import { Avatar } from '../../../ui/Avatar';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import styles from './MentionList.module.css';
import type { Mentions } from './useMentions';

/** Names that fit what is being written behind an @. The focus stays in the field. */
export function MentionList({ mentions }: { mentions: Mentions }) {
  const { t } = useTranslation();
  const { listId, names, activeIndex, optionId, choose } = mentions;
  return (
    <>
      {names.length > 0 && (
        <div role="listbox" id={listId} aria-label={t('chat.mentionList')} className={styles.list}>
          {names.map((person, index) => (
            <button
              key={person.identity}
              type="button"
              role="option"
              id={optionId(index)}
              tabIndex={-1}
              aria-selected={index === activeIndex}
              className={styles.option}
              // Pressing it must not take the focus from the field.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <Avatar name={person.name} identity={person.identity} size={24} />
              <span className={styles.name}>{person.name}</span>
            </button>
          ))}
        </div>
      )}
      <VisuallyHidden live="polite">
        {names.length > 0 ? t('chat.mentionCount', { count: names.length }) : ''}
      </VisuallyHidden>
    </>
  );
}
