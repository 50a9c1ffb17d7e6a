import { useQuery } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { roomHref } from '../../hooks/roomHref';
import { useApi } from '../../hooks/useApi';
import Palette from './Palette';

/** As many rooms as are offered besides the actions. */
const MAX_ROOMS = 8;

/** The palette outside of a call, with the rooms that one may go to. */
export default function RoomPalette({ hasRooms, onClose }: { hasRooms: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const api = useApi();
  const [query, setQuery] = useState('');
  const search = query.trim();
  const { data } = useQuery(
    api.rooms.list.queryOptions({
      input: {
        maxItems: MAX_ROOMS,
        ...(search ? { roomName: search, roomNameMatchMode: 'partial', roomNameCaseInsensitive: true } : {}),
      },
      enabled: hasRooms,
      placeholderData: (before) => before,
    }),
  );
  const items = (data?.rooms ?? []).map(({ roomId, roomName }) => ({
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
