import type { ComponentType } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import type { Fetched } from '../../ui/fetched';
import { DeleteRoomsDialog } from './DeleteRoomsDialog';
import { RenameRoomDialog } from './RenameRoomDialog';

/** The dialog that is open over the rooms. */
export type OpenDialog =
  | { dialog: 'create' }
  | { dialog: 'rename' | 'links'; room: RoomView }
  | { dialog: 'delete'; rooms: readonly RoomView[] };

/** Dialogs that belong to other screens too. */
export interface OtherDialogs {
  CreateRoom: Fetched<{ onClose: () => void; onCreated: (room: RoomView) => void }>;
  Links: ComponentType<{ room: RoomView; onClose: () => void }>;
}

interface RoomDialogsProps extends OtherDialogs {
  open: OpenDialog;
  onClose: () => void;
  onCreated: (room: RoomView) => void;
  onDeleted: () => void;
}

/** Draws whichever dialog is open. A chunk of its own: the list is there before anything that is done to it. */
export default function RoomDialogs({ open, onClose, onCreated, onDeleted, CreateRoom, Links }: RoomDialogsProps) {
  switch (open.dialog) {
    case 'create':
      return <CreateRoom onClose={onClose} onCreated={onCreated} />;
    case 'rename':
      return <RenameRoomDialog room={open.room} onClose={onClose} />;
    case 'links':
      return <Links room={open.room} onClose={onClose} />;
    case 'delete':
      return <DeleteRoomsDialog rooms={open.rooms} onClose={onClose} onDeleted={onDeleted} />;
  }
}
