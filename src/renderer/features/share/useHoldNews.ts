import { useEffect, useEffectEvent, useRef } from 'react';
import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { announce } from '../../store/announcer';

/** Has screen readers told when others pause, hide or go on with what they share. */
export function useHoldNews(): void {
  const { t } = useTranslation();
  const call = useCall();
  const { holds } = call.media.shares;
  const known = useRef(holds.get());
  const tell = useEffectEvent(() => {
    const before = known.current;
    const now = holds.get();
    known.current = now;
    const changed = [...new Set<TileId>([...before.keys(), ...now.keys()])].filter(
      (id) => before.get(id) !== now.get(id),
    );
    for (const id of changed) {
      const { identity } = parseTileId(id);
      const { isLocal, name } = call.participant(identity);
      // Our own are said by the line about them; those that ended, by their tiles.
      if (isLocal || !call.sharing.get().includes(id)) continue;
      announce(t(`share.news.${now.get(id) ?? 'live'}`, { name: name.get() }));
    }
  });
  useEffect(() => holds.subscribe(tell), [holds]);
}
