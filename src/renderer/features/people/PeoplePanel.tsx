import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useHandsFirst } from '../../hooks/useHandsFirst';
import { useInviteUrl } from '../../hooks/useInviteUrl';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../../ui/CopyButton';
import { foldText } from '../../ui/foldText';
import { SearchInput } from '../../ui/SearchInput';
import { ForEveryone } from './ForEveryone';
import { findPeople } from './findPeople';
import { PeopleList } from './PeopleList';
import styles from './PeoplePanel.module.css';
import { PersonQuestions } from './PersonQuestions';
import { useModeration } from './useModeration';

/** So few can be seen at a glance. */
const SEARCHED_FROM = 8;

interface PeoplePanelProps {
  /** Who waits to be let in. */
  lobby?: ReactNode;
  /** What moderators do with hands. */
  hands?: ReactNode;
  /** Who is in the meeting, but elsewhere. */
  elsewhere?: ReactNode;
}

/** Who is in the meeting: raised hands, then oneself, then by the time they came. */
export default function PeoplePanel({ lobby, hands, elsewhere }: PeoplePanelProps) {
  const { t } = useTranslation();
  const call = useCall();
  const identities = useHandsFirst(useReadable(call.identities));
  const moderation = useModeration();
  const inviteUrl = useInviteUrl();
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => findPeople(identities, wanted, (identity) => call.participant(identity).name.get(), foldText),
    [identities, wanted, call],
  );
  const isSearched = identities.length >= SEARCHED_FROM || query !== '';
  return (
    <div ref={panel} className={styles.people} tabIndex={-1}>
      {isSearched && (
        <SearchInput
          label={t('people.search')}
          className={styles.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {lobby}
      {hands}
      <h3 className={styles.count}>
        {wanted.trim() === ''
          ? t('people.count', { count: identities.length })
          : t('people.found', { count: found.length })}
      </h3>
      <PersonQuestions panel={panel}>
        <PeopleList identities={found} />
      </PersonQuestions>
      {elsewhere}
      {moderation?.isModerator && <ForEveryone moderation={moderation} />}
      {inviteUrl && (
        <div className={styles.invite}>
          <CopyButton wide text={inviteUrl} label={t('controls.copyLink')} copiedLabel={t('controls.linkCopied')} />
        </div>
      )}
    </div>
  );
}
