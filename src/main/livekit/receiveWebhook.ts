import { WebhookReceiver } from 'livekit-server-sdk';
import { Fault } from '../../shared/domain/fault';
import type { LiveKitConnection } from './connection';

/** The room that a LiveKit server reports a change of. Throws UNAUTHENTICATED unless it signed exactly this body. */
export async function receiveWebhook(
  { apiKey, apiSecret }: Omit<LiveKitConnection, 'url'>,
  body: string,
  authorization: string | undefined,
): Promise<{ roomId?: string }> {
  try {
    const event = await new WebhookReceiver(apiKey, apiSecret).receive(body, authorization);
    return { roomId: event.room?.name };
  } catch {
    throw new Fault('UNAUTHENTICATED', { reason: 'The webhook is not signed with our key.' });
  }
}
