import type { CallEncryption } from '../../call/encryption/createCallEncryption';
import { useParticipant } from '../../hooks/useParticipant';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Encryption.module.css';

/** Those with whom something is not right. Nothing where everything is. */
export function ApartList({ encryption }: { encryption: CallEncryption }) {
  const { t } = useTranslation();
  const apart = useReadable(encryption.apart);
  if (apart.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('encryption.apart')}</h3>
      <ul className={styles.list}>
        {apart.map((identity) => (
          <Apart key={identity} identity={identity} encryption={encryption} />
        ))}
      </ul>
    </section>
  );
}

function Apart({ identity, encryption }: { identity: string; encryption: CallEncryption }) {
  const { t } = useTranslation();
  const name = useParticipant(identity, 'name');
  const state = useReadable(encryption.state(identity));
  return <li>{t(`encryption.state.${state}`, { name })}</li>;
}
