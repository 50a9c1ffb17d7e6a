import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Stage as StageFacts } from '../call/types';
import { useTranslation } from '../hooks/useTranslation';
import { IconButton } from '../ui/IconButton';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './Pager.module.css';
import { SpeaksElsewhere } from './SpeaksElsewhere';

interface PagerProps extends Pick<StageFacts, 'page' | 'pages' | 'elsewhere'> {
  onPage: (page: number) => void;
}

/** Turns the pages of the stage, and says who speaks on another one. */
export const Pager = memo(function Pager({ page, pages, elsewhere, onPage }: PagerProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.pager} aria-label={t('call.pages')}>
      <div className={styles.turns}>
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
      </div>
      {elsewhere && <SpeaksElsewhere key={elsewhere.id} {...elsewhere} onPage={onPage} />}
    </nav>
  );
});
