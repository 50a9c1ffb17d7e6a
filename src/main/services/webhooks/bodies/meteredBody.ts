import type { OutboxEvent } from '../../../../shared/domain/webhookEvent';
import { readEvent } from './readEvent';

/** For the four addresses of Metered's create-room call, in the words of that call's answer. */
export function meteredBody(event: OutboxEvent): Record<string, unknown> {
  const { room, meeting, participant } = readEvent(event);
  return {
    event: event.name,
    roomName: room?.customId ?? room?.roomId ?? event.roomId,
    roomId: room?.roomId ?? event.roomId,
    meetingSessionId: meeting?.meetingId,
    timestamp: new Date(event.date).toISOString(),
    ...(participant && {
      participantSessionId: participant.identity,
      username: participant.name,
      isAdmin: participant.role === 'moderator',
    }),
  };
}
