import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { RoomNameDialog } from './RoomNameDialog';

/** Another name for a room. Its links stay good. */
export function RenameRoomDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  return (
    <RoomNameDialog
      title={t('home.rename.title')}
      label={t('home.rename.name')}
      initial={room.roomName}
      submitLabel={t('home.rename.submit')}
      save={(roomName) => api.rooms.rename.call({ roomId: room.roomId, roomName })}
      onClose={onClose}
    />
  );
}
