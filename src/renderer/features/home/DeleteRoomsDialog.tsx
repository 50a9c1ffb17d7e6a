import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';
import { chunks } from './chunks';

/** As many as one call of `rooms.removeMany` takes. */
const AT_ONCE = 100;
/** More names than this make a sentence nobody reads. */
const NAMES_SHOWN = 3;

interface DeleteRoomsDialogProps {
  rooms: readonly RoomView[];
  onClose: () => void;
  onDeleted: () => void;
}

/**
 * Asks before rooms are deleted, and names the meetings that this would end. A meeting that began after the list was
 * drawn is found by the host, which refuses; then it is asked again, with that meeting named.
 */
export function DeleteRoomsDialog({ rooms, onClose, onDeleted }: DeleteRoomsDialogProps) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [found, setFound] = useState<readonly string[]>([]);
  const running = rooms.filter(({ roomId, status }) => status === 'active_meeting' || found.includes(roomId));
  const withMeeting = running.length > 0 ? 'force' : 'fail';
  const count = rooms.length;
  const name = rooms[0]?.roomName ?? '';

  const deleting = useMutation({
    mutationFn: async () => {
      for (const some of chunks(rooms, AT_ONCE)) {
        await api.rooms.removeMany.call({ roomIds: some.map(({ roomId }) => roomId), withMeeting });
      }
    },
    onSuccess: () => {
      onDeleted();
      onClose();
      toast(t('home.delete.done', { count, name }), { tone: 'ok' });
    },
    onError: (error) => {
      const { code, data, sentence } = faultText(error);
      if (code === 'ROOM_HAS_ACTIVE_MEETING') setFound(data.roomIds ?? rooms.map(({ roomId }) => roomId));
      else if (code === 'ROOM_NOT_FOUND') onClose();
      if (code !== 'ROOM_HAS_ACTIVE_MEETING') toast(sentence, { tone: 'danger' });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.rooms.list.key() }),
  });

  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    running
      .slice(0, NAMES_SHOWN)
      .map(({ roomName }) => `“${roomName}”`)
      .concat(running.length > NAMES_SHOWN ? ['…'] : []),
  );
  const warning =
    count === 1
      ? t('home.delete.runningOne', { name })
      : t('home.delete.runningMany', { count: running.length, names });

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('home.delete.title', { count, name })}
      body={
        <>
          {running.length > 0 && `${warning} `}
          {t('home.delete.body', { count })}
        </>
      }
      danger
      busy={deleting.isPending}
      confirmLabel={running.length > 0 ? t('home.delete.confirmEnd') : t('home.delete.confirm')}
      cancelLabel={t('app.cancel')}
      onConfirm={() => deleting.mutate()}
    />
  );
}
