import { Trash2, X } from 'lucide-react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import styles from './HomePage.module.css';
import type { Selection } from './useSelection';

interface SelectionBarProps {
  selection: Selection;
  shown: readonly RoomView[];
  onDelete: () => void;
}

/** What can be done with the chosen rooms; stands where the toolbar stood, so that nothing moves. */
export function SelectionBar({ selection, shown, onDelete }: SelectionBarProps) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton label={t('home.selection.clear')} icon={<X />} onClick={selection.clear} />
      <p className={styles.chosen} role="status">
        {t('home.selection.count', { count: selection.rooms.length })}
      </p>
      {selection.rooms.length < shown.length && (
        <Button
          variant="ghost"
          aria-label={t('home.selection.allShown')}
          onClick={() => selection.setAll(shown.map(({ roomId }) => roomId))}
        >
          {t('home.selection.all')}
        </Button>
      )}
      <Button variant="danger" icon={<Trash2 />} onClick={onDelete}>
        {t('home.selection.delete')}
      </Button>
    </>
  );
}
