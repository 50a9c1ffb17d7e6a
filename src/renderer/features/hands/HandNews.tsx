import { useEffect, useEffectEvent, useRef } from 'react';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useNameList } from '../../hooks/useNameList';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useAnnouncementPreferences } from '../../store/announcementPreferences';
import { announce } from '../../store/announcer';
import { usePanels } from '../../store/panels';
import { toast } from '../../ui/toast';
import { type HandChange, handChanges } from './handChanges';

/** Hands that go up within this time are told in one sentence. */
const GATHER_MS = 800;
/** More names than this are only counted. */
const MAX_NAMES = 3;

/** Tells of hands that go up: moderators by a note, where the list is not before them, and else screen readers. */
export function HandNews() {
  const { t } = useTranslation();
  const call = useCall();
  const nameList = useNameList();
  const raised = useReadable(call.hands.raised);
  const isModerator = usePlace()?.role === 'moderator';
  const known = useRef<HandChange>(undefined);
  const tell = useEffectEvent((identities: readonly string[]) => {
    if (!useAnnouncementPreferences.getState().hands) return;
    const names = identities.map((identity) => call.participant(identity).name.get());
    const count = names.length;
    const words =
      count > MAX_NAMES ? t('hands.raisedMany', { count }) : t('hands.raised', { count, names: nameList(names) });
    // A note is read out too.
    if (isModerator && usePanels.getState().open !== 'people') toast(words);
    else announce(words);
  });

  useEffect(() => {
    const self = call.identities.get()[0];
    known.current = handChanges(known.current, raised, self);
    if (known.current.fresh.length === 0) return undefined;
    const timer = setTimeout(() => {
      if (!known.current) return;
      tell(known.current.fresh);
      known.current = { ...known.current, fresh: [] };
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [call, raised]);

  return null;
}
