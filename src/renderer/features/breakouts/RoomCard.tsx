import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { cx } from '../../ui/cx';
import styles from './BreakoutPanel.module.css';
import { RoomPerson } from './RoomPerson';

/** Somewhere a person can be: the id of a room, or undefined for the meeting itself. */
export interface Destination {
  id: string;
  name: string;
}

interface RoomCardProps {
  /** Absent: the meeting itself. */
  id?: string;
  /** Accessible name. */
  name: string;
  /** What stands at its head. */
  head: ReactNode;
  identities: readonly string[];
  /** Absent: nobody can be moved. */
  move?: { rooms: readonly Destination[]; to(identity: string, id: string | undefined): void };
  /** People go there now: says of each who has not come yet. */
  isOpen?: boolean;
}

const DRAGGED = 'text/x-parley-person';

/** One room with its people. They are moved by their menu, or dragged. */
export function RoomCard({ id, name, head, identities, move, isOpen = false }: RoomCardProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={name}
      className={cx(styles.card, isOver && styles.over)}
      data-testid="breakout"
      onDragOver={(event) => {
        if (!move || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const identity = event.dataTransfer.getData(DRAGGED);
        if (!move || identity === '' || identities.includes(identity)) return;
        event.preventDefault();
        move.to(identity, id);
      }}
    >
      <div className={styles.head}>{head}</div>
      {identities.length === 0 ? (
        <p className={styles.nobody}>{t('breakouts.nobody')}</p>
      ) : (
        <ul className={styles.people}>
          {identities.map((identity) => (
            <RoomPerson
              key={identity}
              identity={identity}
              at={id}
              rooms={move?.rooms}
              isAwaited={isOpen}
              onMove={(to) => move?.to(identity, to)}
              onDrag={(event) => event.dataTransfer.setData(DRAGGED, identity)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
