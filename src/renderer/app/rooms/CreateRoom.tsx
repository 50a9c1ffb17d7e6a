import type { RoomView } from '../../../shared/contract/roomSchema';
import { RoomLook } from '../../features/appearance/RoomLook';
import { CreateRoomDialog } from '../../features/room-rules/CreateRoomDialog';

/** The dialog that makes rooms, with everything that a room can be told. */
export default function CreateRoom(props: { onClose: () => void; onCreated: (room: RoomView) => void }) {
  return <CreateRoomDialog {...props} Look={RoomLook} />;
}
