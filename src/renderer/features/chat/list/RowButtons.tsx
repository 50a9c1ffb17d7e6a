import { Ellipsis, Reply, SmilePlus } from 'lucide-react';
import { useTranslation } from '../../../hooks/useTranslation';
import { fetched } from '../../../ui/fetched';
import { IconButton } from '../../../ui/IconButton';
import { LazyPopup } from '../../../ui/LazyPopup';
import type { MessageRowProps } from './MessageRow';
import styles from './MessageRow.module.css';

const RowMenu = fetched(() => import('./RowMenu'));

/** Enough of a message to know it by, in characters. */
const LABEL_MAX = 80;

/** What one can do with a message; seen where the pointer or the focus is. */
export function RowButtons({ message, startsGroup, isActive, mayWrite, actions }: MessageRowProps) {
  const { t } = useTranslation();
  const { isDeleted, name, text, file } = message;
  if (isDeleted) return null;
  const tabIndex = isActive ? 0 : -1;
  const words = (text || file?.name || '').slice(0, LABEL_MAX);
  const label = t('chat.more', { name: message.mine ? t('chat.you') : name, text: words });
  return (
    <div className={styles.buttons} data-row={message.key}>
      {mayWrite && (
        <IconButton
          size="small"
          quiet
          tabIndex={tabIndex}
          icon={<SmilePlus />}
          label={t('chat.react')}
          onClick={(event) => actions.askReaction(message, event.currentTarget)}
        />
      )}
      {/* Beside a message without a name there is room for two; the menu has all of them. */}
      {mayWrite && startsGroup && (
        <IconButton
          size="small"
          quiet
          tabIndex={tabIndex}
          icon={<Reply />}
          label={t('chat.reply')}
          onClick={() => actions.reply(message)}
        />
      )}
      <LazyPopup
        look={{ label, icon: <Ellipsis />, size: 'small', quiet: true, tabIndex, 'data-row-focus': '' }}
        prepare={RowMenu.prepare}
      >
        {(trigger) => <RowMenu message={message} mayWrite={mayWrite} actions={actions} trigger={trigger} />}
      </LazyPopup>
    </div>
  );
}
