import { useState } from 'react';
import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import { CALL_BACK_MS } from '../../../shared/domain/breakout';
import { useBreakouts } from '../../hooks/BreakoutContext';
import { useCall } from '../../hooks/CallContext';
import { formatElapsed } from '../../hooks/formatElapsed';
import { useCountdown } from '../../hooks/useCountdown';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { BreakoutHead } from './BreakoutHead';
import styles from './BreakoutPanel.module.css';
import { Broadcast } from './Broadcast';
import { RoomCard } from './RoomCard';
import { useRoomChanges } from './useRoomChanges';

/** What "more time" adds. Milliseconds. */
const MORE_MS = 5 * 60_000;

/** The rooms while they are open: who is where, and everything a moderator does with them. */
export function OpenRooms({ session }: { session: BreakoutSessionView }) {
  const { t } = useTranslation();
  const call = useCall();
  const breakouts = useBreakouts();
  const present = useReadable(call.identities);
  const { attempt, place } = useRoomChanges();
  const seconds = useCountdown(session.endDate, place.clockOffsetMs);
  const [isBusy, setBusy] = useState(false);
  const { roomId, api } = place;
  const rooms = session.breakouts.map(({ breakoutId, name }) => ({ id: breakoutId, name }));
  const seated = new Set(session.breakouts.flatMap(({ identities }) => identities));
  const here = new Set(present);
  const isClosing = seconds !== undefined && seconds <= CALL_BACK_MS / 1000;

  const move = {
    rooms,
    to: (identity: string, id: string | undefined) =>
      void attempt(api.breakouts.update({ roomId, seats: { [identity]: id ?? null } })),
  };
  const close = async () => {
    setBusy(true);
    await attempt(api.breakouts.close({ roomId }));
    setBusy(false);
  };
  return (
    <>
      {seconds !== undefined && (
        <div className={styles.time}>
          <span>
            {isClosing
              ? t('breakouts.closingIn', { count: seconds })
              : t('breakouts.left', { time: formatElapsed(seconds * 1000) })}
          </span>
          {!isClosing && session.endDate !== undefined && (
            <Button
              size="small"
              onClick={() =>
                void attempt(api.breakouts.update({ roomId, endDate: (session.endDate ?? Date.now()) + MORE_MS }))
              }
            >
              {t('breakouts.addTime')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.list}>
        {session.breakouts.map(({ breakoutId, name, identities }) => (
          <RoomCard
            key={breakoutId}
            id={breakoutId}
            name={name}
            identities={identities.filter((identity) => here.has(identity))}
            move={move}
            isOpen
            head={<BreakoutHead breakoutId={breakoutId} name={name} mayJoin />}
          />
        ))}
        <RoomCard
          name={t('breakouts.inMeeting')}
          identities={present.filter((identity) => !seated.has(identity))}
          move={move}
          head={
            <>
              <h3 className={styles.title}>{t('breakouts.inMeeting')}</h3>
              {breakouts && breakouts.state.at !== 'meeting' && (
                <Button size="small" onClick={() => breakouts?.leave()}>
                  {t('breakouts.back')}
                </Button>
              )}
            </>
          }
        />
      </div>
      <div className={styles.foot}>
        <Broadcast />
        <Button wide busy={isBusy} disabled={isClosing} onClick={() => void close()}>
          {t('breakouts.close')}
        </Button>
      </div>
    </>
  );
}
