import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '../hooks/useTranslation';
import { IconButton } from '../ui/IconButton';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './Pager.module.css';

interface PagerProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Turns the pages of the stage. `page` counts from 0. */
export const Pager = memo(function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.pager} aria-label={t('call.pages')}>
      <IconButton
        size="small"
        className={styles.turn}
        icon={<ChevronLeft />}
        label={t('call.previousPage')}
        shortcut="PageUp"
        // Not `disabled`: the focus would be lost on the last page.
        aria-disabled={page === 0}
        onClick={() => page > 0 && onPage(page - 1)}
      />
      <span className={styles.count} aria-hidden="true">
        {t('call.pageOf', { page: page + 1, pages })}
      </span>
      <VisuallyHidden live="polite">{t('stage.pageOf', { page: page + 1, pages })}</VisuallyHidden>
      <IconButton
        size="small"
        className={styles.turn}
        icon={<ChevronRight />}
        label={t('call.nextPage')}
        shortcut="PageDown"
        aria-disabled={page >= pages - 1}
        onClick={() => page < pages - 1 && onPage(page + 1)}
      />
    </nav>
  );
});
