import { ShieldAlert } from 'lucide-react';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useReadable } from '../hooks/useReadable';
import { useTranslation } from '../hooks/useTranslation';
import styles from './Undecrypted.module.css';

/** Lies over a picture that our key does not open. Nothing where it does, or where nothing is encrypted. */
export function Undecrypted({ identity }: { identity: string }) {
  const state = useReadable(useCall().encryption?.state(identity));
  return state === 'unreadable' ? <Cover identity={identity} /> : null;
}

function Cover({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const name = useParticipant(identity, 'name');
  return (
    <span className={styles.cover}>
      <ShieldAlert aria-hidden="true" />
      <span className={styles.words}>{t('encryption.undecrypted', { name })}</span>
    </span>
  );
}
