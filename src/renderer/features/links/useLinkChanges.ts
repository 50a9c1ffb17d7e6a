import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import type { LinkKind } from '../../../shared/domain/room';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';

type Access = RoomView['access'];

/** Switches links on and off and replaces them; what the host answered is shown at once. */
export function useLinkChanges(room: RoomView) {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [answered, setAnswered] = useState<{ access: Access; to: RoomView }>();
  // A switch shows at once where it was put; where the host refuses, it goes back.
  const [wanted, setWanted] = useState<Partial<Record<LinkKind, boolean>>>({});
  // What is known of the room afterwards is newer than the answer.
  const access = answered?.to === room ? answered.access : room.access;
  const options = {
    onSuccess: (next: Access) => setAnswered({ access: next, to: room }),
    onError: (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.rooms.key() }),
  } as const;
  const switching = useMutation({
    mutationFn: ({ kind, enabled }: { kind: LinkKind; enabled: boolean }) =>
      api.rooms.updateAccess.call({ roomId: room.roomId, access: { anonymous: { [kind]: { enabled } } } }),
    ...options,
    onSettled: () => {
      setWanted({});
      return options.onSettled();
    },
  });
  const renewing = useMutation({
    mutationFn: (kind: LinkKind) => api.rooms.renewLink.call({ roomId: room.roomId, kind }),
    ...options,
    onSuccess: (next) => {
      options.onSuccess(next);
      toast(t('links.renewed'), { tone: 'ok' });
    },
  });
  return {
    access,
    isEnabled: (kind: LinkKind) => wanted[kind] ?? access.anonymous[kind].enabled,
    setEnabled: (kind: LinkKind, enabled: boolean) => {
      setWanted({ [kind]: enabled });
      switching.mutate({ kind, enabled });
    },
    /** Resolves also where it failed: that is said by a toast. */
    renew: (kind: LinkKind) => renewing.mutateAsync(kind).then(noop, noop),
    isRenewing: renewing.isPending,
    /** While a meeting runs the host refuses to change who may come in. */
    isLocked: room.status === 'active_meeting',
  };
}

const noop = () => {};
