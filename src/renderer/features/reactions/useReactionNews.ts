import { useEffect, useEffectEvent, useRef } from 'react';
import type { FloatingReaction } from '../../call/createReactions';
import { useCall } from '../../hooks/CallContext';
import { useNameList } from '../../hooks/useNameList';
import { useTranslation } from '../../hooks/useTranslation';
import { useAnnouncementPreferences } from '../../store/announcementPreferences';
import { announce } from '../../store/announcer';
import { sumUpReactions } from './sumUpReactions';

/** Reactions within this time are said in one breath. Milliseconds. */
const GATHER_MS = 2000;

/** Tells screen readers who reacts how; not of ourselves. */
export function useReactionNews(floating: readonly FloatingReaction[]): void {
  const { t } = useTranslation();
  const call = useCall();
  const nameList = useNameList();
  const waiting = useRef<FloatingReaction[]>([]);
  const lastId = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useEffectEvent(() => {
    const sums = sumUpReactions(waiting.current);
    waiting.current = [];
    if (!useAnnouncementPreferences.getState().reactions) return;
    const words = sums.map(({ emoji, names, count }) =>
      names
        ? t('reactions.said', { count, names: nameList(names), emoji: t(`reactions.name.${emoji}`) })
        : t('reactions.saidMany', { count, emoji: t(`reactions.name.${emoji}`) }),
    );
    announce(words.join('. '));
  });
  useEffect(() => {
    const self = call.identities.get()[0];
    const fresh = floating.filter(({ id, identity }) => id > lastId.current && identity !== self);
    lastId.current = Math.max(lastId.current, floating.at(-1)?.id ?? 0);
    if (fresh.length === 0) return;
    waiting.current.push(...fresh);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      tell();
    }, GATHER_MS);
  }, [call, floating]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
