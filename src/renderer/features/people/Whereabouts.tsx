import { usePlace } from '../../hooks/PlaceContext';
import { useParticipant } from '../../hooks/useParticipant';

/** The breakout room that someone has gone to; nothing while they are here. */
export function Whereabouts({ identity }: { identity: string }) {
  const breakoutId = useParticipant(identity, 'breakout');
  const session = usePlace()?.breakouts;
  const room = session?.breakouts.find((one) => one.breakoutId === breakoutId);
  return room ? <span>{room.name}</span> : null;
}
