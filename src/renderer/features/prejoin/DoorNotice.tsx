import { Clock, DoorClosed, Hand, Lock, LogIn, UsersRound } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Countdown } from './Countdown';
import type { DoorState } from './DoorState';
import { doorSentence } from './doorSentence';
import styles from './PreJoin.module.css';
import { WaitingCard } from './WaitingCard';

interface DoorNoticeProps {
  door: DoorState;
  /** Absent where signing in is no help. */
  signInHref: string | undefined;
  onCancel: () => void;
}

/** What stands between someone and the meeting, and what becomes of it. Nothing where the door is open. */
export function DoorNotice({ door, signInHref, onCancel }: DoorNoticeProps) {
  const { t, i18n } = useTranslation();
  switch (door.kind) {
    case 'open':
      return null;
    case 'waiting':
      return <WaitingCard door={door} onCancel={onCancel} />;
    case 'knock':
      return <Banner icon={<Hand />} title={t('lobby.required')} />;
    case 'full':
      return door.isQueued ? (
        <WaitingCard door={door} onCancel={onCancel} />
      ) : (
        <Banner tone="warn" icon={<UsersRound />} title={t('prejoin.full')} />
      );
    case 'early':
      return (
        <Banner icon={<Clock />} title={<Countdown date={door.date} />}>
          {t('prejoin.opensByItself')}
        </Banner>
      );
    case 'shut': {
      const isLocked = door.code === 'MEETING_LOCKED';
      const canSignIn = signInHref !== undefined && (door.code === 'ROOM_PRIVATE' || door.code === 'ACCESS_DISABLED');
      return (
        <Banner
          tone="warn"
          icon={isLocked ? <Lock /> : <DoorClosed />}
          title={doorSentence(door, t, i18n.language)}
          actions={
            canSignIn && (
              <Link href={signInHref} className={styles.signIn}>
                <LogIn aria-hidden="true" />
                {t('nav.guestSignIn')}
              </Link>
            )
          }
        >
          {(isLocked || door.code === 'ROOM_CLOSED') && t('prejoin.watching')}
        </Banner>
      );
    }
  }
}
