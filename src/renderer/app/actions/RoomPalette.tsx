import { useQuery } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { roomHref } from '../../hooks/roomHref';
import { useApi } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import Palette from './Palette';

/** The newest rooms, found by any letters of theirs. */
const MAX_NEWEST = 30;
/** Older ones are found by a part of their name. */
const MAX_FOUND = 8;

/** The palette outside of a call, with the rooms that one may go to. */
export default function RoomPalette({ hasRooms, onClose }: { hasRooms: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const api = useApi();
  const [query, setQuery] = useState('');
  const search = query.trim();
  const newest = useQuery(api.rooms.list.queryOptions({ input: { maxItems: MAX_NEWEST }, enabled: hasRooms }));
  const found = useQuery(
    api.rooms.list.queryOptions({
      input: {
        maxItems: MAX_FOUND,
        roomName: search,
        roomNameMatchMode: 'partial',
        roomNameCaseInsensitive: true,
      },
      enabled: hasRooms && search !== '',
      placeholderData: (before) => before,
    }),
  );
  const rooms = new Map(
    [...(newest.data?.rooms ?? []), ...(found.data?.rooms ?? [])].map((room) => [room.roomId, room]),
  );
  const items = [...rooms.values()].map(({ roomId, roomName }) => ({
    id: `room ${roomId}`,
    label: t('palette.join', { roomName }),
    icon: <DoorOpen aria-hidden="true" />,
    onSelect: () => navigate(roomHref({ roomId })),
  }));
  return (
    <Palette
      onQuery={setQuery}
      onClose={onClose}
      sections={() => [{ id: 'rooms-found', heading: t('palette.rooms'), items }]}
    />
  );
}
