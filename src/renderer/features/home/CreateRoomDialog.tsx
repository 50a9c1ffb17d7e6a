import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { RoomNameDialog } from './RoomNameDialog';

/** A name and Enter, and there is a room. */
export function CreateRoomDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (room: RoomView) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  return (
    <RoomNameDialog
      title={t('home.create.title')}
      label={t('home.create.name')}
      placeholder={t('home.create.placeholder')}
      submitLabel={t('home.create.submit')}
      save={(roomName) => api.rooms.create.call({ roomName })}
      onSaved={onCreated}
      onClose={onClose}
    />
  );
}
