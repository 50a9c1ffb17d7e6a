import type { DeliveryView, WebhookView } from '../../../../../shared/contract/webhooks';
import type { AreaExamples } from './AreaExamples';
import { ALL, DATE, HOST, ROOM_ID, SECRET } from './things';

const byId = { webhookId: 'webhook-q4t7w2zx8f3k2m9' };
const WEBHOOK: WebhookView = {
  ...byId,
  url: 'https://hooks.example.org/parley',
  roomId: ROOM_ID,
  events: ['meetingStarted', 'meetingEnded'],
  dialect: 'openvidu',
  enabled: true,
  creationDate: DATE,
  pending: 0,
  dead: 0,
};
const DELIVERY: DeliveryView = {
  deliveryId: 'delivery-w2zx8f3k2m9q4t7',
  ...byId,
  event: 'meetingStarted',
  roomId: ROOM_ID,
  date: DATE,
  state: 'delivered',
  attempts: 1,
  lastStatus: 200,
  lastAttemptDate: DATE,
};
const SIGNING_SECRET = 'whsec_q9V4n7x8F3k2m9Q4t7W2zq9V4n7x8F3k2m9Q4t7W2z';

export const webhooks: AreaExamples<'webhooks'> = {
  create: {
    input: { url: WEBHOOK.url, roomId: ROOM_ID, events: ['meetingStarted', 'meetingEnded'] },
    output: { ...WEBHOOK, secret: SIGNING_SECRET },
  },
  list: { input: { roomId: ROOM_ID }, output: { webhooks: [WEBHOOK] } },
  update: { input: { ...byId, enabled: false }, output: { ...WEBHOOK, enabled: false } },
  remove: { input: byId, output: { message: 'The endpoint was removed.' } },
  rotateSecret: { input: byId, output: { secret: SIGNING_SECRET } },
  test: { input: byId, output: { delivered: true, status: 200 } },
  deliveries: { input: { ...byId, state: 'delivered' }, output: { deliveries: [DELIVERY], pagination: ALL } },
  replay: { input: { deliveryId: DELIVERY.deliveryId }, output: { message: 'It will be delivered again.' } },
};

const APPEARANCE = { baseTheme: 'dark' as const, primaryColor: '#0b7f5c' };

export const appearance: AreaExamples<'appearance'> = {
  get: { input: undefined, output: APPEARANCE },
  update: { input: { appearance: APPEARANCE }, output: { message: 'The look was changed.' } },
};

export const embedding: AreaExamples<'embedding'> = {
  get: { input: undefined, output: { parents: ['https://intranet.example.org'] } },
  update: {
    input: { parents: ['https://intranet.example.org'] },
    output: { message: 'These sites may embed rooms now.' },
  },
};

export const links: AreaExamples<'links'> = {
  resolve: {
    input: { text: `${HOST}/room/${ROOM_ID}?secret=${SECRET}` },
    output: { roomId: ROOM_ID, secret: SECRET },
  },
};

export const system: AreaExamples<'system'> = {
  info: {
    input: undefined,
    output: { version: '0.1.0', workspace: 'computer', meetingServer: { state: 'running' } },
  },
  reachability: {
    input: undefined,
    output: {
      origin: HOST,
      isSecure: true,
      signalling: { answers: true, url: 'wss://meet.example.org' },
      media: { udp: 7882, tcp: 7881 },
    },
  },
  watchMeetingServer: {
    input: undefined,
    output: { state: 'preparing', message: 'Fetching the server', progress: 0.4 },
  },
  restartMeetingServer: { input: undefined, output: { state: 'starting' } },
};
