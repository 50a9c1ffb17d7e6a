import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './PeoplePanel.module.css';
import { Person } from './Person';

/** Height of a row, in pixels. */
const ROW = 48;
/** Rows that are drawn beyond what is seen, for whoever scrolls by keyboard. */
const BEYOND = 6;

/** The people one can see, and those just above and below: five hundred cost no more than thirty. */
export function PeopleList({ identities }: { identities: readonly string[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: identities.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    getItemKey: (index) => identities[index] ?? index,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }} aria-label={t('people.list')}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <Person
            key={key}
            identity={identities[index] ?? ''}
            position={index + 1}
            count={identities.length}
            top={start}
          />
        ))}
      </ul>
    </div>
  );
}
