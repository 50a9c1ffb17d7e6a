import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { normaliseRoomName, ROOM_NAME_MAX } from '../../../shared/domain/room';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';

/** Another name for a room. Its links stay good. What the host refuses stays in the box with the reason under it. */
export function RenameRoomDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [name, setName] = useState(room.roomName);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const saving = useMutation({
    mutationFn: (roomName: string) => api.rooms.update.call({ roomId: room.roomId, roomName }),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: api.rooms.key() });
    },
    onError: (error) => {
      const { data, sentence } = faultText(error);
      setProblem(data.details?.find(({ field }) => field.endsWith('roomName'))?.message ?? sentence);
      input.current?.focus();
    },
  });

  const submit = () => {
    if (saving.isPending) return;
    const roomName = normaliseRoomName(name);
    if (!roomName) setProblem(t('rules.problem.nameMissing'));
    else if (roomName.length > ROOM_NAME_MAX) setProblem(t('rules.problem.tooLong', { max: ROOM_NAME_MAX }));
    else if (roomName === room.roomName) onClose();
    else saving.mutate(roomName);
  };

  return (
    <FormDialog
      title={t('home.rename.title')}
      closeLabel={t('app.close')}
      size="small"
      initialFocus={input}
      cancelLabel={t('app.cancel')}
      submitLabel={t('home.rename.submit')}
      busy={saving.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('home.rename.name')}
        error={problem}
        ref={input}
        value={name}
        maxLength={ROOM_NAME_MAX * 2}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
      />
    </FormDialog>
  );
}
