import { useBreakouts } from '../../hooks/BreakoutContext';
import { CallContext } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import styles from './BreakoutPanel.module.css';
import { ChooseRoom } from './ChooseRoom';
import { OpenRooms } from './OpenRooms';
import { PlanRooms } from './PlanRooms';

/** Divides the meeting, shows who is where, and leads into rooms. */
export default function BreakoutPanel() {
  const place = usePlace();
  const breakouts = useBreakouts();
  if (!place || !breakouts) return null;
  const { role, breakouts: session } = place;
  return (
    // The people of the whole meeting, wherever we are ourselves.
    <CallContext value={breakouts.meeting}>
      <div className={styles.panel}>
        {role !== 'moderator' && session && <ChooseRoom session={session} />}
        {role === 'moderator' && (session ? <OpenRooms session={session} /> : <PlanRooms />)}
      </div>
    </CallContext>
  );
}
