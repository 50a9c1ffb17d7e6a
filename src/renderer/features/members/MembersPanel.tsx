import type { FullRoomView } from '../../../shared/contract/roomSchema';

export default function MembersPanel({ room }: { room: FullRoomView }) {
  return <p>{room.roomName}</p>;
}
