import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';

/** Opens, closes and archives rooms from the list, and says what came of it. */
export function useRoomChanges() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const options = {
    onError: (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.rooms.key() }),
  } as const;
  const status = useMutation({
    mutationFn: ({ room, to }: { room: RoomView; to: 'open' | 'closed' }) =>
      api.rooms.updateStatus.call({ roomId: room.roomId, status: to }),
    onSuccess: (answer, { room, to }) =>
      toast(
        t(answer.status === 202 ? 'home.closing' : to === 'open' ? 'home.opened' : 'home.closed', {
          name: room.roomName,
        }),
        {
          tone: 'ok',
        },
      ),
    ...options,
  });
  const archive = useMutation({
    mutationFn: ({ room, archived }: { room: RoomView; archived: boolean }) =>
      api.rooms.update.call({ roomId: room.roomId, archived }),
    onSuccess: (_, { room, archived }) =>
      toast(t(archived ? 'home.archived' : 'home.unarchived', { name: room.roomName }), {
        tone: 'ok',
        action: archived ? { label: t('home.undo'), run: () => archive.mutate({ room, archived: false }) } : undefined,
      }),
    ...options,
  });
  return {
    setStatus: (room: RoomView, to: 'open' | 'closed') => status.mutate({ room, to }),
    setArchived: (room: RoomView, archived: boolean) => archive.mutate({ room, archived }),
  };
}
