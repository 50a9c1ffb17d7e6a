import { useTranslation } from '../hooks/useTranslation';
import { useTearOffs } from '../store/tearOffs';
import { Button } from '../ui/Button';
import { focusStage } from './focusStage';
import styles from './HiddenNote.module.css';

/** Says that tiles are in windows of their own, and brings them back. */
export function TearOffNote({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.note}>
      {t('tearOff.note', { count })}
      <Button
        size="small"
        variant="ghost"
        onClick={({ currentTarget }) => {
          focusStage(currentTarget);
          useTearOffs.getState().bringAllBack();
        }}
      >
        {t('tearOff.bringBack', { count })}
      </Button>
    </p>
  );
}
