import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, DoorClosed, DoorOpen } from 'lucide-react';
import { Link } from 'wouter';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import { roomHref } from '../../hooks/roomHref';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toast';
import styles from './ManageRoomPage.module.css';

/** A room's name, how it stands, and what opens, closes and archives it. */
export function RoomBar({ room }: { room: FullRoomView }) {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const { roomId, roomName, status, archived } = room;
  const answered = {
    onError: (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.rooms.key() }),
  } as const;
  const setStatus = useMutation({
    mutationFn: (to: 'open' | 'closed') => api.rooms.updateStatus.call({ roomId, status: to }),
    onSuccess: (answer) => {
      if (answer.status === 202) toast(t('home.closing', { name: roomName }), { tone: 'ok' });
    },
    ...answered,
  });
  const setArchived = useMutation({
    mutationFn: (to: boolean) => api.rooms.update.call({ roomId, archived: to }),
    ...answered,
  });
  const isClosed = status === 'closed';
  const isRunning = status === 'active_meeting';
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{roomName}</h1>
      <span className={styles.state}>
        <Badge tone={isRunning ? 'accent' : isClosed ? 'warn' : 'neutral'}>{t(`rooms.status.${status}`)}</Badge>
        {archived && <Badge>{t('rooms.status.archived')}</Badge>}
      </span>
      <span className={styles.actions}>
        {!isRunning && (
          <Button
            variant="ghost"
            icon={archived ? <ArchiveRestore /> : <Archive />}
            busy={setArchived.isPending}
            onClick={() => setArchived.mutate(!archived)}
          >
            {t(archived ? 'home.menu.unarchive' : 'home.menu.archive')}
          </Button>
        )}
        <Button
          variant={isClosed ? 'primary' : 'secondary'}
          icon={isClosed ? <DoorOpen /> : <DoorClosed />}
          busy={setStatus.isPending}
          onClick={() => setStatus.mutate(isClosed ? 'open' : 'closed')}
        >
          {t(isClosed ? 'rooms.open' : isRunning ? 'rooms.closeAtEnd' : 'rooms.close')}
        </Button>
        {!isClosed && !archived && (
          <Link href={roomHref({ roomId })} className={styles.join}>
            {t('home.row.join')}
          </Link>
        )}
      </span>
    </header>
  );
}
