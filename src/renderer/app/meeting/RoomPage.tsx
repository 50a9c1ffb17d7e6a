import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { deepLink } from '../../../shared/domain/link';
import { RoomFailed } from '../../features/prejoin/RoomFailed';
import { type Api, useApi, useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import type { Door, RoomFacts } from './Door';
import { MeetingFlow } from './MeetingFlow';
import styles from './RoomPage.module.css';

/** Who is inside is asked again this often while someone hesitates at the door. */
const LOOK_AGAIN_MS = 5000;

/** A room's page: look inside, join, meet, leave. */
export default function RoomPage() {
  const { roomId = '' } = useParams<{ roomId: string }>();
  const [query] = useSearchParams();
  const secret = query.get('secret') ?? undefined;
  const shell = useShell();
  // Only the desktop speaks to other hosts; a browser's page belongs to the one that served it.
  const host = shell ? (query.get('host') ?? undefined) : undefined;
  return <RoomAt key={`${host} ${roomId} ${secret}`} roomId={roomId} secret={secret} host={host} />;
}

interface Address {
  roomId: string;
  secret: string | undefined;
  host: string | undefined;
}

function RoomAt({ roomId, secret, host }: Address) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const api = useApi(host);
  const shell = useShell();
  const faultText = useFaultText();
  const door = useMemo(() => doorOf(api, { roomId, secret }), [api, roomId, secret]);
  const look = useQuery(
    api.meetings.preview.queryOptions({
      input: { roomId, secret },
      refetchInterval: LOOK_AGAIN_MS,
      placeholderData: keepPreviousData,
      // What the host last said is enough for the call and its end, whatever happens to the room meanwhile.
      staleTime: 0,
    }),
  );

  if (!look.data) {
    if (look.error) {
      return (
        <RoomFailed
          fault={faultText(look.error)}
          retrying={look.isFetching}
          onRetry={() => void look.refetch()}
          onHome={() => navigate('/')}
        />
      );
    }
    return (
      <main className={styles.waiting}>
        <Spinner size={24} label={t('prejoin.loading')} />
      </main>
    );
  }

  const { roomName, role, permissions, meeting } = look.data;
  const room: RoomFacts = {
    roomId,
    roomName,
    role,
    permissions,
    inside: (meeting?.participants ?? []).map(({ name }) => name),
    mayPublish: permissions.includes('mediaPublishAudio') || permissions.includes('mediaPublishVideo'),
  };
  return (
    <MeetingFlow door={door} room={room}>
      {!shell && secret && (
        <a className={styles.openApp} href={deepLink({ host: window.location.origin, roomId, secret })}>
          {t('prejoin.openApp')}
        </a>
      )}
      {shell && (
        <Button variant="ghost" size="small" onClick={() => navigate('/')}>
          {t('prejoin.back')}
        </Button>
      )}
    </MeetingFlow>
  );
}

function doorOf(api: Api, key: { roomId: string; secret: string | undefined }): Door {
  return {
    join: (participantName) => api.meetings.join.call({ ...key, participantName }),
    end: () => api.meetings.end.call(key),
  };
}
