import { useEffect, useEffectEvent, useState } from 'react';
import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useAnnouncementPreferences } from '../../store/announcementPreferences';
import { announce } from '../../store/announcer';
import { useInk } from '../../store/ink';
import { useView } from '../../store/view';
import { toast } from '../../ui/toast';

/** Tells who draws, that we no longer may, and that something of ours was lost. */
export function InkNews() {
  const { t } = useTranslation();
  const call = useCall();
  const { ink, identities, sharing, can } = call;
  const begun = useReadable(ink.begun);
  const failures = useReadable(ink.failures);
  const tile = useInk((state) => state.tile);
  // What was told before one went into a breakout room is no news when one is back.
  const [told] = useState({ begun, failures });

  const onBegun = useEffectEvent((identity: string, on: TileId) => {
    const name = call.participant(identity).name.get();
    // Who sees the ink on their own screen needs no words.
    if (parseTileId(on).identity === identities.get()[0] && !ink.isOnScreen(on))
      toast(t('ink.drawsOnYours', { name }), {
        action: { label: t('ink.show'), run: () => useView.getState().addPin(on) },
      });
    else if (useAnnouncementPreferences.getState().ink) announce(t('ink.draws', { name }));
  });
  useEffect(() => {
    if (begun && begun !== told.begun) onBegun(begun.identity, begun.tile);
  }, [begun, told]);

  const onFailed = useEffectEvent(() => toast(t('ink.failed'), { tone: 'danger' }));
  useEffect(() => {
    if (failures > told.failures) onFailed();
  }, [failures, told]);

  const onMuted = useEffectEvent(() => toast(t('ink.muted')));
  useEffect(() => {
    if (tile === undefined) return undefined;
    const { stop } = useInk.getState();
    const isOwn = parseTileId(tile).identity === identities.get()[0];
    const { isMuted } = ink.board(tile);
    const stops = [
      sharing.subscribe(() => {
        if (!sharing.get().includes(tile)) stop();
      }),
      can.subscribe(() => {
        if (!can.get().share) stop();
      }),
      isMuted.subscribe(() => {
        if (isOwn || !isMuted.get()) return;
        stop();
        onMuted();
      }),
    ];
    return () => {
      for (const end of stops) end();
    };
  }, [ink, sharing, can, identities, tile]);
  // The next call begins with an empty hand.
  useEffect(() => () => useInk.getState().stop(), []);
  return null;
}
