import { useEffect, useEffectEvent, useRef } from 'react';
import type { EndReason } from '../../../shared/domain/endReason';
import type { EmbedCommand } from '../../../shared/protocol/embedding';
import { useEmbedding } from '../../hooks/EmbeddingContext';
import type { Ended } from '../meeting/useCallEnd';
import type { Entered } from '../meeting/useJoin';

interface EmbeddedMeeting {
  roomId: string | undefined;
  entered: Entered | undefined;
  ended: Ended | undefined;
  /** Ends the meeting for everyone, from inside or from the door. */
  end: (() => Promise<unknown>) | undefined;
}

/** The reasons that pages written for OpenVidu Meet know. */
const KNOWN: readonly EndReason[] = [
  'voluntary_leave',
  'network_disconnect',
  'server_shutdown',
  'participant_kicked',
  'meeting_ended',
  'meeting_ended_by_self',
  'duplicate_identity',
];

/** Tells the page around ours of joining and leaving, and does what it asks for. */
export function useEmbeddedMeeting({ roomId, entered, ended, end }: EmbeddedMeeting): void {
  const embedding = useEmbedding();
  const { call, held } = entered ?? {};
  const identity = useRef<string>(undefined);

  const obey = useEffectEvent(async (command: EmbedCommand) => {
    if (command.command === 'meetingEnd') await end?.();
    else if (command.command === 'meetingLeave') await call?.leave();
    else if (held)
      await held.api.participants.kick({
        params: { roomId: held.roomId, identity: command.participantIdentity },
        query: {},
      });
  });
  useEffect(() => {
    if (!embedding) return undefined;
    return embedding.obey((command) => {
      obey(command).catch((error: unknown) => console.warn('The page around asked for something in vain', error));
    });
  }, [embedding]);

  useEffect(() => {
    if (!embedding || !call) return undefined;
    let hasJoined = false;
    const follow = () => {
      const [own] = call.identities.get();
      if (hasJoined || own === undefined || call.state.get().phase !== 'connected') return;
      hasJoined = true;
      identity.current = own;
      embedding.tell('meetingJoined', { roomId, participantIdentity: identity.current });
    };
    follow();
    const stop = [call.state.subscribe(follow), call.identities.subscribe(follow)];
    return () => {
      for (const end of stop) end();
    };
  }, [embedding, call, roomId]);

  const reason = ended?.duration === undefined ? undefined : ended.reason;
  useEffect(() => {
    if (!embedding || reason === undefined) return;
    const told = KNOWN.includes(reason) ? reason : 'unknown';
    embedding.tell('meetingLeft', { roomId, participantIdentity: identity.current, reason: told });
  }, [embedding, roomId, reason]);
}
