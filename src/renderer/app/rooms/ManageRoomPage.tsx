import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, DoorClosed } from 'lucide-react';
import { useCallback } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { RoomLook } from '../../features/appearance/RoomLook';
import { LinksPanel } from '../../features/links/LinksPanel';
import { RoomSettings } from '../../features/room-rules/RoomSettings';
import { MANAGED_SIDES, type ManagedSide, manageHref } from '../../hooks/roomHref';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { useWatch } from '../../hooks/useWatch';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { fetched } from '../../ui/fetched';
import { Pending } from '../../ui/Pending';
import { Spinner } from '../../ui/Spinner';
import styles from './ManageRoomPage.module.css';
import { RoomBar } from './RoomBar';

const MembersPanel = fetched(() => import('../../features/members/MembersPanel'));
const HistoryPanel = fetched(() => import('../../features/history/HistoryPanel'));

/** One room and everything that is ruled in it, a side at a time. */
export default function ManageRoomPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { roomId = '', side: asked = '' } = useParams<{ roomId: string; side: string }>();
  const side = MANAGED_SIDES.find((one) => one === asked) ?? 'settings';
  const api = useApi();
  const faultText = useFaultText();
  const { data: room, error, refetch } = useQuery(api.rooms.get.queryOptions({ input: { roomId } }));
  usePageTitle(room ? `${t(`rooms.side.${side}`)} · ${room.roomName}` : '');
  useWatch({
    open: useCallback((signal: AbortSignal) => api.rooms.watch.call(undefined, { signal }), [api]),
    onValue: () => void refetch(),
  });

  if (error && !room) {
    return (
      <EmptyState
        level={1}
        icon={<DoorClosed />}
        title={faultText(error).sentence}
        actions={
          <>
            <Button onClick={() => navigate('/')}>{t('rooms.back')}</Button>
            <Button variant="primary" onClick={() => void refetch()}>
              {t('app.retry')}
            </Button>
          </>
        }
      />
    );
  }
  if (!room) {
    return (
      <div className={styles.waiting}>
        <Spinner label={t('rooms.loading')} size={24} />
      </div>
    );
  }
  const panel: Record<ManagedSide, React.ReactNode> = {
    settings: <RoomSettings room={room} Look={RoomLook} />,
    links: <LinksPanel room={room} qrSize={220} />,
    members: <MembersPanel room={room} />,
    history: <HistoryPanel room={room} />,
  };
  return (
    <div className={styles.page}>
      <Link href="/" className={styles.back}>
        <ArrowLeft aria-hidden="true" />
        {t('rooms.back')}
      </Link>
      <RoomBar room={room} />
      <nav aria-label={t('rooms.sides', { name: room.roomName })}>
        <ul className={styles.sides}>
          {MANAGED_SIDES.map((one) => (
            <li key={one}>
              <Link
                href={manageHref(roomId, one)}
                className={styles.side}
                aria-current={one === side ? 'page' : undefined}
              >
                {t(`rooms.side.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Pending fallback={<Spinner label={t('app.loading')} />}>
        {room.isManaged ? panel[side] : <p>{t('errors.NOT_ALLOWED')}</p>}
      </Pending>
    </div>
  );
}
