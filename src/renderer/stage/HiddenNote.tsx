import { useTranslation } from '../hooks/useTranslation';
import { useView } from '../store/view';
import { Button } from '../ui/Button';
import { focusStage } from './focusStage';
import styles from './HiddenNote.module.css';

/** Says that some are left out, and brings them back. */
export function HiddenNote({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.note}>
      {t('stage.hidden', { count })}
      <Button
        size="small"
        variant="ghost"
        onClick={({ currentTarget }) => {
          focusStage(currentTarget);
          useView.getState().showAll();
        }}
      >
        {t('stage.showHidden')}
      </Button>
    </p>
  );
}
