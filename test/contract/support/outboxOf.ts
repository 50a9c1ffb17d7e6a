import type { Database } from '../../../src/main/services/ports';
import type { SequencedEvent } from '../../../src/main/services/webhooks/WebhookStore';

/** What has happened in a room, in order, as the worker for webhooks will find it. */
export async function outboxOf({ webhooks }: Database, roomId: string): Promise<SequencedEvent[]> {
  return (await webhooks.events(1000)).filter((event) => event.roomId === roomId);
}
