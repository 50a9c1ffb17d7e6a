import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useHandsFirst } from '../../hooks/useHandsFirst';
import { useReadable } from '../../hooks/useReadable';
import { CopyButton } from '../../ui/CopyButton';
import { ForEveryone } from './ForEveryone';
import styles from './PeoplePanel.module.css';
import { Person } from './Person';
import { useModeration } from './useModeration';

/**
 * Who is in the meeting: raised hands, then oneself, then by the time they came. `lobby`: who waits to be let in; `hands`:
 * what moderators do with hands.
 */
export function PeoplePanel({ lobby, hands }: { lobby?: ReactNode; hands?: ReactNode }) {
  const { t } = useTranslation();
  const call = useCall();
  const identities = useHandsFirst(useReadable(call.identities));
  const moderation = useModeration();
  const { inviteUrl } = call.options;
  return (
    <div className={styles.people}>
      {lobby}
      {hands}
      <ul className={styles.list} aria-label={t('people.list')}>
        {identities.map((identity) => (
          <Person key={identity} identity={identity} hasMenu={moderation !== undefined} />
        ))}
      </ul>
      {moderation?.isModerator && <ForEveryone moderation={moderation} />}
      {inviteUrl && (
        <div className={styles.invite}>
          <CopyButton wide text={inviteUrl} label={t('controls.copyLink')} copiedLabel={t('controls.linkCopied')} />
        </div>
      )}
    </div>
  );
}
