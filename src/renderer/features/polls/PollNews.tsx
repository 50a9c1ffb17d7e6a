import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PollView } from '../../../shared/contract/polls';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { announce } from '../../store/announcer';
import { usePanels } from '../../store/panels';
import { toast } from '../../ui/toast';
import { askIn, newPolls } from './newPolls';
import { pollsKey, usePolls } from './usePolls';

/** Votes that come faster than this are asked for together; the more people, the longer, as each of them asks. Milliseconds. */
const GATHER_MS = 500;
const GATHER_EACH_MS = 20;

/** Keeps the polls current, and says when a new one is asked. */
export function PollNews() {
  const { t } = useTranslation();
  const call = useCall();
  const queries = useQueryClient();
  const { roomId = '', pollsRevision = 0, clockOffsetMs = 0 } = usePlace() ?? {};
  const { polls } = usePolls();
  const asked = useRef(0);
  const known = useRef<ReadonlySet<string>>(new Set());
  // Not when the call was connected: polls may be known before it is, and whoever is back from a breakout room was told there.
  const [cameAt] = useState(Date.now);

  useEffect(() => {
    if (pollsRevision === 0) return undefined;
    const gatherMs = GATHER_MS + call.identities.get().length * GATHER_EACH_MS;
    const ask = () => {
      asked.current = Date.now();
      void queries.invalidateQueries({ queryKey: pollsKey(roomId) });
    };
    const timer = setTimeout(ask, askIn(gatherMs, asked.current, Date.now()));
    return () => clearTimeout(timer);
  }, [call, queries, roomId, pollsRevision]);

  const tell = useEffectEvent(({ createdByName, question }: PollView) => {
    const words = createdByName ? t('polls.asks', { name: createdByName, question }) : t('polls.asked', { question });
    if (usePanels.getState().open === 'polls') {
      announce(words);
      return;
    }
    const show = () => usePanels.getState().open !== 'polls' && usePanels.getState().toggle('polls');
    toast(words, { action: { label: t('polls.vote'), run: show } });
  });
  useEffect(() => {
    const self = call.identities.get()[0];
    for (const poll of newPolls(polls, { known: known.current, self, since: cameAt + clockOffsetMs })) tell(poll);
    known.current = new Set(polls.map(({ pollId }) => pollId));
  }, [call, polls, cameAt, clockOffsetMs]);
  return null;
}
