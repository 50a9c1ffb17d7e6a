import type { OutboxEvent, WebhookDialect } from '../../../../shared/domain/webhookEvent';
import { meteredBody } from './meteredBody';
import { openviduBody } from './openviduBody';
import type { RoomLinks } from './openviduRoom';
import { videosdkBody } from './videosdkBody';

/** An event as an endpoint of this dialect gets it. */
export function bodyFor(dialect: WebhookDialect, event: OutboxEvent, links?: RoomLinks): string {
  const body = {
    openvidu: () => openviduBody(event, links),
    metered: () => meteredBody(event),
    videosdk: () => videosdkBody(event),
  }[dialect]();
  return JSON.stringify(body);
}
