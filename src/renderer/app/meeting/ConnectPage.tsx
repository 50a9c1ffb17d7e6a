import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { keyInFragment } from '../../../shared/domain/linkKey';
import { warmWay } from '../../call/warmWay';
import { ConnectForm, isLiveKitUrl, type Ticket, wrongWithToken } from '../../features/connect/ConnectForm';
import { mayJoinUnasked } from '../../features/connect/mayJoinUnasked';
import { type ConnectQuery, readConnectQuery } from '../../features/connect/readConnectQuery';
import { readToken } from '../../features/connect/readToken';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import type { Door, RoomFacts } from './Door';
import type { Wishes } from './initialMedia';
import { MeetingFlow } from './MeetingFlow';

/** A meeting by LiveKit address and token alone; no host takes part. */
export default function ConnectPage() {
  const { t } = useTranslation();
  usePageTitle(t('connect.title'));
  const [, navigate] = useLocation();
  const [query] = useState(() => readConnectQuery(window.location.search));
  const [wishes] = useState(() => wishesOf(query));
  const [meetingKey] = useState(() => keyInFragment(window.location.hash));
  const asked: Partial<Ticket> = { serverUrl: query.liveKitUrl, token: query.token, meetingKey };
  const [ticket, setTicket] = useState<Ticket | undefined>(() => usable(asked));
  if (!ticket) return <ConnectForm initial={asked} onConnect={setTicket} onBack={() => navigate('/')} />;
  return (
    <ConnectedFlow
      key={ticket.token}
      ticket={ticket}
      joinAtOnce={query.join && ticket.token === query.token && wasOpenedOnPurpose()}
      wishes={wishes}
      onChange={() => setTicket(undefined)}
    />
  );
}

function ConnectedFlow({
  ticket,
  joinAtOnce,
  wishes,
  onChange,
}: {
  ticket: Ticket;
  joinAtOnce: boolean;
  wishes: Wishes;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const view = readToken(ticket.token);
  const roomName = view?.roomName ?? t('connect.roomFallback');
  const mayPublish = view?.canPublish ?? true;
  const participantName = view?.participantName ?? '';
  const room = useMemo<RoomFacts>(
    () => ({
      roomName,
      mayPublish,
      participantName,
      meetingKey: { id: `${ticket.serverUrl} ${roomName}`, given: ticket.meetingKey },
    }),
    [roomName, mayPublish, participantName, ticket],
  );
  const door = useMemo<Door>(() => {
    const given = { serverUrl: ticket.serverUrl, token: ticket.token };
    return { join: async () => ({ ...given, roomName }), check: async () => given };
  }, [ticket, roomName]);
  useEffect(() => {
    if (!joinAtOnce) warmWay(ticket);
  }, [joinAtOnce, ticket]);
  return (
    <MeetingFlow door={door} room={room} joinAtOnce={joinAtOnce} wishes={wishes}>
      <Button variant="ghost" size="small" onClick={onChange}>
        {t('connect.change')}
      </Button>
    </MeetingFlow>
  );
}

function wishesOf({ microphone, camera, background }: ConnectQuery): Wishes {
  return {
    ...(microphone === undefined ? {} : { microphoneOn: microphone }),
    ...(camera === undefined ? {} : { cameraOn: camera }),
    ...(background === 'none' ? { background: { kind: 'none' } } : {}),
    ...(background === 'blur' ? { background: { kind: 'blur', strength: 'light' } } : {}),
  };
}

function usable({ serverUrl = '', token = '', meetingKey }: Partial<Ticket>): Ticket | undefined {
  return isLiveKitUrl(serverUrl) && !wrongWithToken(token, Date.now()) ? { serverUrl, token, meetingKey } : undefined;
}

function wasOpenedOnPurpose(): boolean {
  const { protocol, hostname, origin } = window.location;
  return mayJoinUnasked({ protocol, hostname, origin, referrer: document.referrer });
}
