import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useNameList } from '../../hooks/useNameList';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useAnnouncementPreferences } from '../../store/announcementPreferences';
import { useAnnouncer } from '../../store/announcer';
import { saidAnew } from '../../ui/saidAnew';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { type Comings, noteComings, sayComings } from './comings';

/** Comings and goings within this time are said in one sentence. */
const GATHER_MS = 1500;

/** Tells screen readers who joins and leaves, in one breath when many do, where it is wanted, and what else is announced. */
export function Announcements() {
  const { t } = useTranslation();
  const call = useCall();
  const nameList = useNameList();
  const identities = useReadable(call.identities);
  const [words, setWords] = useState('');
  const known = useRef<ReadonlyMap<string, string>>(new Map());
  const waiting = useRef<Comings>({ joined: [], left: [] });

  useEffect(() => {
    // Our own first sight of the room is no news.
    const first = known.current.size === 0;
    const next = new Map(identities.map((identity) => [identity, call.participant(identity).name.get()]));
    if (!first) waiting.current = noteComings(waiting.current, known.current, next);
    known.current = next;
    if (waiting.current.joined.length + waiting.current.left.length === 0) return undefined;
    const timer = setTimeout(() => {
      const comings = waiting.current;
      waiting.current = { joined: [], left: [] };
      if (!useAnnouncementPreferences.getState().people) return;
      const news = sayComings(comings, (key, names, count) =>
        t(`call.announce.${key}`, { names: nameList(names), count }),
      );
      setWords((before) => saidAnew(before, news));
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [call, identities, nameList, t]);

  const said = useAnnouncer();
  return (
    <>
      <VisuallyHidden live="polite">{words}</VisuallyHidden>
      {/* A space more or less makes the same words a second time news. */}
      <VisuallyHidden live="polite">{said.turn % 2 === 0 ? said.words : `${said.words}\u00a0`}</VisuallyHidden>
    </>
  );
}
