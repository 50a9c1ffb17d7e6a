import type { ReactElement, RefObject } from 'react';
import { useTranslation } from '../../../hooks/useTranslation';
import { fetched } from '../../../ui/fetched';
import { Lazy } from '../../../ui/Lazy';
import { Popover } from '../../../ui/Popover';
import styles from './EmojiGrid.module.css';

const EmojiGrid = fetched(() => import('./EmojiGrid'));

interface EmojiChoiceProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (emoji: string) => void;
  trigger?: ReactElement<Record<string, unknown>>;
  anchor?: RefObject<HTMLElement | null>;
}

/** Lets someone choose an emoji, beside a button. */
export function EmojiChoice({ onChoose, ...popover }: EmojiChoiceProps) {
  const { t } = useTranslation();
  return (
    <Popover {...popover} label={t('chat.emoji')}>
      <Lazy fallback={<div className={styles.picker} />}>
        <EmojiGrid
          onChoose={(emoji) => {
            popover.onOpenChange(false);
            onChoose(emoji);
          }}
        />
      </Lazy>
    </Popover>
  );
}
