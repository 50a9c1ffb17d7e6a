import type { RoomView } from '../../../shared/contract/roomSchema';
import { useTranslation } from '../../hooks/useTranslation';
import { Dialog } from '../../ui/Dialog';
import { LinksPanel } from './LinksPanel';

/** The links to a room, over whatever page one is on. */
export default function LinksDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('links.title', { name: room.roomName })}
      description={t('links.description')}
      closeLabel={t('app.close')}
    >
      <LinksPanel room={room} />
    </Dialog>
  );
}
