import type { RoomView } from '../../../shared/contract/roomSchema';
import { CreateRoomDialog } from './CreateRoomDialog';
import { DeleteRoomsDialog } from './DeleteRoomsDialog';
import { LinksDialog } from './LinksDialog';
import { RenameRoomDialog } from './RenameRoomDialog';

/** The dialog that is open over the rooms. */
export type OpenDialog =
  | { dialog: 'create' }
  | { dialog: 'rename' | 'links'; room: RoomView }
  | { dialog: 'delete'; rooms: readonly RoomView[] };

interface RoomDialogsProps {
  open: OpenDialog;
  onClose: () => void;
  onCreated: (room: RoomView) => void;
  onDeleted: () => void;
}

/** Draws whichever dialog is open. A chunk of its own: the list is there before anything that is done to it. */
export default function RoomDialogs({ open, onClose, onCreated, onDeleted }: RoomDialogsProps) {
  switch (open.dialog) {
    case 'create':
      return <CreateRoomDialog onClose={onClose} onCreated={onCreated} />;
    case 'rename':
      return <RenameRoomDialog room={open.room} onClose={onClose} />;
    case 'links':
      return <LinksDialog room={open.room} onClose={onClose} />;
    case 'delete':
      return <DeleteRoomsDialog rooms={open.rooms} onClose={onClose} onDeleted={onDeleted} />;
  }
}
