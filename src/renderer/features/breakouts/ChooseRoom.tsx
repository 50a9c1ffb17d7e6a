import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import { BreakoutHead } from './BreakoutHead';
import styles from './BreakoutPanel.module.css';
import { RoomCard } from './RoomCard';

/** Where everyone picks a room themselves. */
export function ChooseRoom({ session }: { session: BreakoutSessionView }) {
  return (
    <div className={styles.list}>
      {session.breakouts.map(({ breakoutId, name, identities }) => (
        <RoomCard
          key={breakoutId}
          id={breakoutId}
          name={name}
          identities={identities}
          head={<BreakoutHead breakoutId={breakoutId} name={name} mayJoin={session.mode === 'choice'} />}
        />
      ))}
    </div>
  );
}
