import { useEffect, useEffectEvent, useRef } from 'react';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { usePanels } from '../../store/panels';
import { toast } from '../../ui/toast';
import { useAnswer } from './useAnswer';

/** A message, and whom it is about. */
interface Said {
  knockIds: readonly string[];
  end: AbortController;
}

/**
 * Says that someone asks to come in, with the answer at hand; nothing where the list is before one's eyes. Takes it back
 * once the list is, or none of those it names wait any more.
 */
export function LobbyNews() {
  const { t } = useTranslation();
  const knocks = usePlace()?.knocks;
  const { answer } = useAnswer();
  const known = useRef<ReadonlySet<string>>(new Set());
  const said = useRef<readonly Said[]>([]);
  const tell = useEffectEvent((fresh: NonNullable<typeof knocks>) => {
    const [first] = fresh;
    const { open, toggle } = usePanels.getState();
    if (!first || open === 'people') return;
    const end = new AbortController();
    said.current = [...said.current, { end, knockIds: fresh.map(({ knockId }) => knockId) }];
    const until = end.signal;
    if (fresh.length === 1) {
      toast(t('lobby.asks', { name: first.name }), {
        until,
        action: { label: t('lobby.admit'), run: () => answer([first.knockId], 'admit') },
      });
      return;
    }
    toast(t('lobby.manyAsk', { name: first.name, count: fresh.length - 1 }), {
      until,
      action: { label: t('lobby.show'), run: () => usePanels.getState().open !== 'people' && toggle('people') },
    });
  });
  useEffect(() => {
    if (!knocks) return;
    const fresh = knocks.filter(({ knockId }) => !known.current.has(knockId));
    known.current = new Set(knocks.map(({ knockId }) => knockId));
    said.current = endThose(said.current, ({ knockIds }) => !knockIds.some((id) => known.current.has(id)));
    if (fresh.length > 0) tell(fresh);
  }, [knocks]);
  const isListOpen = usePanels(({ open }) => open === 'people');
  useEffect(() => {
    if (isListOpen) said.current = endThose(said.current, () => true);
  }, [isListOpen]);
  return null;
}

/** Those that stay. */
function endThose(said: readonly Said[], isOver: (one: Said) => boolean): readonly Said[] {
  for (const one of said) if (isOver(one)) one.end.abort();
  return said.filter((one) => !isOver(one));
}
