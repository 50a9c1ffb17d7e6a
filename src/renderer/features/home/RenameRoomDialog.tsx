import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { normaliseRoomName, ROOM_NAME_MAX } from '../../../shared/domain/room';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';

/** Another name for a room. Its links stay good. What the host refuses stays in the box with the reason under it. */
export function RenameRoomDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending) return;
    const roomName = normaliseRoomName(name);
    if (!roomName) setProblem(t('rules.problem.nameMissing'));
    else if (roomName.length > ROOM_NAME_MAX) setProblem(t('rules.problem.tooLong', { max: ROOM_NAME_MAX }));
    else if (roomName === room.roomName) onClose();
    else saving.mutate(roomName);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('home.rename.title')}
      closeLabel={t('app.close')}
      size="small"
      initialFocus={input}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={saving.isPending}>
            {t('home.rename.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field label={t('home.rename.name')} error={problem}>
          {(control) => (
            <TextInput
              {...control}
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
          )}
        </Field>
      </form>
    </Dialog>
  );
}
