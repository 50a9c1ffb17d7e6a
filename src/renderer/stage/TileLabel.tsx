import { MicOff } from 'lucide-react';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useTranslation } from '../hooks/useTranslation';
import { HandSign } from './HandSign';
import styles from './Tile.module.css';

/** Who it is and whether they can be heard, in the lower left of their tile. */
export function TileLabel({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const name = useParticipant(identity, 'name');
  const microphone = useParticipant(identity, 'microphone');
  return (
    <figcaption className={styles.label} title={name}>
      {microphone !== 'on' && <MicOff className={styles.muted} aria-label={t('call.muted')} role="img" />}
      <HandSign identity={identity} />
      <span className={styles.name} dir="auto">
        {isLocal ? t('call.you') : name}
      </span>
    </figcaption>
  );
}
