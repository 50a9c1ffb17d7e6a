import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { type Comings, noteComings, sayComings } from './comings';

/** Comings and goings within this time are said in one sentence. */
const GATHER_MS = 1500;

/** Tells screen readers who joins and leaves; politely, and in one breath when many do. */
export function Announcements() {
  const { t } = useTranslation();
  const call = useCall();
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
      setWords(sayComings(waiting.current, (key, names, count) => t(`call.announce.${key}`, { names, count })));
      waiting.current = { joined: [], left: [] };
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [call, identities, t]);

  return <VisuallyHidden live="polite">{words}</VisuallyHidden>;
}
