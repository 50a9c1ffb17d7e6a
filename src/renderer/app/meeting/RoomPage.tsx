import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AppWindow, ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { type AccessLink, accessUrl, deepLink } from '../../../shared/domain/link';
import { keyInFragment, withKey } from '../../../shared/domain/linkKey';
import { RoomFailed } from '../../features/prejoin/RoomFailed';
import { useEmbedding } from '../../hooks/EmbeddingContext';
import { roomHref } from '../../hooks/roomHref';
import { useApi, useClients, useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useGoHome } from '../../hooks/useGoHome';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { deviceName } from '../../store/deviceName';
import { usePreferences } from '../../store/preferences';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { createDoor } from './createDoor';
import type { Obstacle, RoomFacts } from './Door';
import { isDoorCode } from './doorState';
import { MeetingFlow } from './MeetingFlow';
import styles from './RoomPage.module.css';
import { useRoomLanguageWhileShown } from './useRoomLanguageWhileShown';
import { useRoomTheme } from './useRoomTheme';

/** Who is inside is asked again this often while someone hesitates at the door. */
const LOOK_AGAIN_MS = 5000;

/** What a host accepts as a participant's name, in characters. */
const NAME_MAX = 60;

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
  const goHome = useGoHome();
  const embedding = useEmbedding();
  const api = useApi(host);
  const shell = useShell();
  const faultText = useFaultText();
  const { caller } = useSession();
  // What the page around ours said is taken out of the address before we see it.
  const [given] = useState(() => embedding?.setting('e2ee-key') ?? keyInFragment(window.location.hash));
  const clients = useClients();
  const door = useMemo(
    () => createDoor({ clients, roomId, secret, host, device: deviceName() }),
    [clients, roomId, secret, host],
  );
  const look = useQuery(
    api.meetings.preview.queryOptions({
      input: { roomId, secret },
      refetchInterval: LOOK_AGAIN_MS,
      placeholderData: keepPreviousData,
      // What the host last said is enough for the call and its end, whatever happens to the room meanwhile.
      staleTime: 0,
    }),
  );
  const signInHref =
    caller === 'guest' && !host && !embedding
      ? `/sign-in?next=${encodeURIComponent(roomHref({ roomId, secret }))}`
      : undefined;
  const reach = useQuery(
    // Only where the browser keeps camera and microphone from us is there something to ask.
    api.system.reachability.queryOptions({ enabled: !window.isSecureContext && !shell, retry: false }),
  );
  const { secureUrl } = reach.data ?? {};
  useRoomTheme(api, look.data?.config.appearance, look.data !== undefined);
  useRoomLanguageWhileShown(look.data?.language);

  if (!look.data) {
    if (look.error) {
      return (
        <RoomFailed
          fault={faultText(look.error)}
          signInHref={signInHref}
          retrying={look.isFetching}
          onRetry={() => void look.refetch()}
          onHome={goHome}
        />
      );
    }
    return (
      <main className={styles.waiting}>
        <Spinner size={24} label={t('prejoin.loading')} />
      </main>
    );
  }

  const { roomName, role, permissions, meeting, config, obstacle } = look.data;
  // What was deleted or replaced meanwhile is an answer; a host that is away for a moment is none.
  const fault = look.error ? faultText(look.error) : undefined;
  const lost = fault && isDoorCode(fault.code) ? fault.code : undefined;
  const room: RoomFacts = {
    roomId,
    roomName,
    role,
    permissions,
    config,
    obstacle: lost ? { code: lost } : known(obstacle),
    seenAt: Math.max(look.dataUpdatedAt, look.errorUpdatedAt),
    lookAgain: () => void look.refetch(),
    signInHref,
    meetingKey: { id: roomId, given },
    participantName: embedding?.setting('participant-name')?.slice(0, NAME_MAX),
    inside: (meeting?.participants ?? []).map(({ name }) => name),
    mayPublish: permissions.includes('mediaPublishAudio') || permissions.includes('mediaPublishVideo'),
  };
  // The flow takes this from the first look alone: whoever comes back to the door stands before it.
  const goesIn = config.join.auto && obstacle === undefined && usePreferences.getState().name !== '';
  return (
    <MeetingFlow door={door} room={room} joinAtOnce={goesIn}>
      {secureUrl && (
        <a className={styles.openApp} href={new URL(roomHref({ roomId, secret }), secureUrl).href}>
          <ShieldCheck aria-hidden="true" />
          {t('prejoin.openSecurely')}
        </a>
      )}
      {!shell && !embedding && secret && (
        <a className={styles.openApp} href={appHref({ host: window.location.origin, roomId, secret }, given)}>
          <AppWindow aria-hidden="true" />
          {t('prejoin.openApp')}
        </a>
      )}
      {shell && (
        <Button variant="ghost" size="small" onClick={goHome}>
          {t('prejoin.back')}
        </Button>
      )}
    </MeetingFlow>
  );
}

/** Opens the same room in the app, with the key that the link has. */
function appHref(link: AccessLink, key: string | undefined): string {
  return deepLink(link, withKey(accessUrl(link), key));
}

/** The contract leaves the code open, so that a newer host may say more than we know; that is told as a closed door. */
function known(obstacle: { code: string; date?: number } | undefined): Obstacle | undefined {
  if (!obstacle) return undefined;
  const { code, date } = obstacle;
  return isDoorCode(code) ? { code, date } : { code: 'NOT_ALLOWED' };
}
