import { useEffect, useEffectEvent, useRef } from 'react';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { usePanels } from '../../store/panels';
import { toast } from '../../ui/toast';
import { useAnswer } from './useAnswer';

/** Says that someone asks to come in, with the answer at hand; nothing where the list is before one's eyes. */
export function LobbyNews() {
  const { t } = useTranslation();
  const knocks = usePlace()?.knocks;
  const { answer } = useAnswer();
  const known = useRef<ReadonlySet<string>>(new Set());
  const tell = useEffectEvent((fresh: NonNullable<typeof knocks>) => {
    const [first] = fresh;
    const { open, toggle } = usePanels.getState();
    if (!first || open === 'people') return;
    if (fresh.length === 1) {
      toast(t('lobby.asks', { name: first.name }), {
        action: { label: t('lobby.admit'), run: () => answer([first.knockId], 'admit') },
      });
      return;
    }
    toast(t('lobby.manyAsk', { name: first.name, count: fresh.length - 1 }), {
      action: { label: t('lobby.show'), run: () => usePanels.getState().open !== 'people' && toggle('people') },
    });
  });
  useEffect(() => {
    if (!knocks) return;
    const fresh = knocks.filter(({ knockId }) => !known.current.has(knockId));
    known.current = new Set(knocks.map(({ knockId }) => knockId));
    if (fresh.length > 0) tell(fresh);
  }, [knocks]);
  return null;
}
