import type { WebhookView } from '../../shared/contract/webhooks';
import { eventsFrom } from '../services/webhooks/bodies/eventNames';
import type { EndpointState } from '../services/webhooks/createWebhooks';
import type { Delivery } from '../services/webhooks/WebhookStore';
import { os } from './base';
import { signedIn } from './guards';

const webhooks = os.webhooks.use(signedIn);

export const webhooksRouter = webhooks.router({
  create: webhooks.create.handler(async ({ context, input }) => {
    const state = await context.backend.webhooks.create(input, context.visitor);
    return { ...present(state), secret: state.endpoint.secret };
  }),
  list: webhooks.list.handler(async ({ context, input }) => ({
    webhooks: (await context.backend.webhooks.list(input.roomId, context.visitor)).map(present),
  })),
  update: webhooks.update.handler(async ({ context, input: { webhookId, ...change } }) =>
    present(await context.backend.webhooks.update(webhookId, change, context.visitor)),
  ),
  remove: webhooks.remove.handler(async ({ context, input }) => {
    await context.backend.webhooks.remove(input.webhookId, context.visitor);
    return { message: 'The endpoint was removed.' };
  }),
  rotateSecret: webhooks.rotateSecret.handler(async ({ context, input }) => ({
    secret: await context.backend.webhooks.rotateSecret(input.webhookId, context.visitor),
  })),
  test: webhooks.test.handler(async ({ context, input }) => {
    const { delivered, status, error } = await context.backend.webhooks.test(input.webhookId, context.visitor);
    return { delivered, status, error };
  }),
  deliveries: webhooks.deliveries.handler(async ({ context, input }) => {
    const { maxItems, nextPageToken: pageToken, sortOrder, webhookId, state } = input;
    const query = { webhookId, state, sortOrder, limit: maxItems, pageToken };
    const { deliveries, nextPageToken } = await context.backend.webhooks.deliveries(query, context.visitor);
    return {
      deliveries: deliveries.map(presentDelivery),
      pagination: { isTruncated: nextPageToken !== undefined, nextPageToken, maxItems },
    };
  }),
  replay: webhooks.replay.handler(async ({ context, input }) => {
    await context.backend.webhooks.replay(input.deliveryId, context.visitor);
    return { message: 'It will be delivered again.' };
  }),
});

function present({ endpoint, pending, dead }: EndpointState): WebhookView {
  const { webhookId, url, roomId, events, dialect, enabled, creationDate } = endpoint;
  return { webhookId, url, roomId, events: eventsFrom(dialect, events), dialect, enabled, creationDate, pending, dead };
}

function presentDelivery({ body: _body, sequence: _sequence, ...delivery }: Delivery) {
  return delivery;
}
