import {
  EmojiPicker,
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
} from 'frimousse';
import { useTranslation } from '../../../hooks/useTranslation';
import styles from './EmojiGrid.module.css';
import { emojiData } from './emojiData';

function Category({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
  return (
    <div {...props} className={styles.group}>
      {category.label}
    </div>
  );
}

/** Rows come counted from 0, which ARIA does not know; the picker itself finds the others by their number. */
function Row(props: EmojiPickerListRowProps) {
  const counted = { ...props, 'aria-rowindex': props['aria-rowindex'] || undefined };
  return <div {...counted} />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  const counted = { ...props, 'aria-colindex': (props['aria-colindex'] ?? 0) + 1 };
  return (
    <button {...counted} type="button" className={styles.emoji}>
      {emoji.emoji}
    </button>
  );
}

const PARTS = { CategoryHeader: Category, Row, Emoji };

/** Every emoji, by group and by name. Large, so it is loaded when someone asks for it. */
export default function EmojiGrid({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <EmojiPicker.Root
      className={styles.picker}
      columns={8}
      locale={i18n.language}
      resolveEmojiData={emojiData}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
    >
      <EmojiPicker.Search
        className={styles.search}
        placeholder={t('chat.emojiSearch')}
        aria-label={t('chat.emojiSearch')}
        autoFocus
      />
      {/* Scrolled by keys as well, for those who do not search. */}
      <EmojiPicker.Viewport className={styles.viewport} tabIndex={0} role="group" aria-label={t('chat.emoji')}>
        <EmojiPicker.Loading className={styles.note}>{t('chat.emojiLoading')}</EmojiPicker.Loading>
        <EmojiPicker.Empty className={styles.note}>{t('chat.emojiNone')}</EmojiPicker.Empty>
        <EmojiPicker.List className={styles.list} components={PARTS} />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}
