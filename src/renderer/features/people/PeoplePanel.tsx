import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { CopyButton } from '../../ui/CopyButton';
import styles from './PeoplePanel.module.css';
import { Person } from './Person';

/** Who is in the meeting: oneself first, then by the time they came. */
export function PeoplePanel() {
  const { t } = useTranslation();
  const call = useCall();
  const identities = useReadable(call.identities);
  const { inviteUrl } = call.options;
  return (
    <div className={styles.people}>
      <ul className={styles.list} aria-label={t('people.list')}>
        {identities.map((identity) => (
          <Person key={identity} identity={identity} />
        ))}
      </ul>
      {inviteUrl && (
        <div className={styles.invite}>
          <CopyButton wide text={inviteUrl} label={t('controls.copyLink')} copiedLabel={t('controls.linkCopied')} />
        </div>
      )}
    </div>
  );
}
