import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useReadable } from '../../hooks/useReadable';
import { useSelf } from '../../hooks/useSelf';

export interface InkRights {
  mayDraw: boolean;
  /** We share, or moderate: we may wipe off everything and say who draws. */
  mayRule: boolean;
  isMuted: boolean;
}

/** What we may do on a share. */
export function useInkRights(id: TileId): InkRights {
  const call = useCall();
  const self = useSelf() ?? '';
  const isOwn = parseTileId(id).identity === self;
  const role = useParticipant(self, 'role');
  const can = useReadable(call.can);
  const isMuted = useReadable(call.ink.board(id).isMuted);
  return { mayDraw: can.chat && can.share && (isOwn || !isMuted), mayRule: isOwn || role === 'moderator', isMuted };
}
