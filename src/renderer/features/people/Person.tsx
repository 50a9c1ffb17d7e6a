import { Mic, MicOff, MonitorUp, ShieldAlert, Video, VideoOff } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { DeviceState } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { HandSign } from '../../stage/HandSign';
import { QualityBars } from '../../stage/QualityBars';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import styles from './PeoplePanel.module.css';
import { PersonMenuButton } from './PersonMenuButton';
import { Whereabouts } from './Whereabouts';

interface PersonProps {
  identity: string;
  /** In the list, from 1. */
  position: number;
  /** How many are in the list. */
  count: number;
  /** Where its row begins, in pixels. */
  top: number;
}

/** One line of the list of people. */
export const Person = memo(function Person({ identity, position, count, top }: PersonProps) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const name = useParticipant(identity, 'name');
  const role = useParticipant(identity, 'role');
  return (
    <li
      className={styles.person}
      style={{ transform: `translateY(${top}px)` }}
      aria-posinset={position}
      aria-setsize={count}
      data-testid="person"
      data-identity={identity}
    >
      <Avatar name={name} identity={identity} size={32} />
      <span className={styles.who}>
        <span className={styles.called}>
          <span className={styles.name} dir="auto" title={name}>
            {name}
          </span>
          {isLocal && <span className={styles.you}>({t('people.you')})</span>}
        </span>
        {/* Under the name, which needs the line for itself. */}
        <span className={styles.about}>
          {role === 'moderator' && <span>{t('people.moderator')}</span>}
          <Whereabouts identity={identity} />
        </span>
      </span>
      <States identity={identity} />
      {/* One's own signs stand in line with those of the others. */}
      {isLocal ? <span className={styles.noMenu} /> : <PersonMenuButton identity={identity} name={name} />}
    </li>
  );
});

function States({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const microphone = useParticipant(identity, 'microphone');
  const camera = useParticipant(identity, 'camera');
  const shares = useParticipant(identity, 'shares');
  const quality = useParticipant(identity, 'quality');
  const isWeak = quality === 'poor' || quality === 'lost';
  const speaking = useParticipant(identity, 'isSpeaking') && microphone === 'on';
  return (
    <span className={styles.states}>
      <HandSign identity={identity} />
      <KeySign identity={identity} />
      {isWeak && <Sign words={t(`call.quality.${quality}`)} icon={<QualityBars quality={quality} />} />}
      {shares > 0 && <Sign words={t('people.sharing')} icon={<MonitorUp />} />}
      <Device
        state={microphone}
        on={<Sign words={t('people.micOn')} icon={<Mic />} className={cx(speaking && styles.speaking)} />}
        off={<Sign words={t('people.micOff')} icon={<MicOff />} />}
      />
      <Device
        state={camera}
        on={<Sign words={t('people.cameraOn')} icon={<Video />} />}
        off={<Sign words={t('people.cameraOff')} icon={<VideoOff />} />}
      />
    </span>
  );
}

/** Set apart in an encrypted call: they have another key, or send in the clear. */
function KeySign({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const name = useParticipant(identity, 'name');
  const state = useReadable(useCall().encryption?.state(identity));
  if (state === undefined || state === 'on' || state === 'confirmed') return null;
  return <Sign words={t(`encryption.state.${state}`, { name })} icon={<ShieldAlert />} className={styles.warning} />;
}

function Device({ state, on, off }: { state: DeviceState; on: ReactNode; off: ReactNode }) {
  return state === 'on' ? on : off;
}

function Sign({ words, icon, className }: { words: string; icon: ReactNode; className?: string }) {
  return (
    <span role="img" aria-label={words} title={words} className={cx(styles.sign, className)}>
      {icon}
    </span>
  );
}
