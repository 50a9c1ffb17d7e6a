import { z } from 'zod';
import { WEBHOOK_DIALECTS, WEBHOOK_EVENTS } from '../domain/webhookEvent';
import { faults, messageSchema, procedure } from './base';
import { pageQuery, paginationSchema } from './listSchema';
import { roomIdSchema } from './roomSchema';

const tags = ['Webhooks'];
const one = procedure.errors(faults('WEBHOOK_NOT_FOUND'));
const byId = z.object({ webhookId: z.string().min(1).max(100) });

const target = z
  .string()
  .trim()
  .max(1000)
  .regex(/^https?:\/\/[^\s]+$/iu, 'Begins with https:// or http://');

/** Where the host sends what happens. */
export const webhookSchema = z.object({
  webhookId: z.string(),
  url: z.string(),
  /** Absent: of every room. */
  roomId: z.string().optional(),
  /** Empty: every event. */
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  /** How body and headers look. */
  dialect: z.enum(WEBHOOK_DIALECTS),
  enabled: z.boolean(),
  creationDate: z.number(),
  /** What is still to be delivered, and what was given up. */
  pending: z.number(),
  dead: z.number(),
});
export type WebhookView = z.infer<typeof webhookSchema>;

const deliverySchema = z.object({
  deliveryId: z.string(),
  webhookId: z.string(),
  event: z.string(),
  roomId: z.string().optional(),
  date: z.number(),
  /** `dead`: given up after a day of trying. */
  state: z.enum(['pending', 'delivered', 'dead']),
  attempts: z.number(),
  /** HTTP status of the last try; absent where there was no answer. */
  lastStatus: z.number().optional(),
  lastError: z.string().optional(),
  lastAttemptDate: z.number().optional(),
  nextAttemptDate: z.number().optional(),
});
export type DeliveryView = z.infer<typeof deliverySchema>;

const fields = {
  url: target,
  events: z.array(z.enum(WEBHOOK_EVENTS)).max(WEBHOOK_EVENTS.length),
  enabled: z.boolean(),
};

/**
 * Endpoints that are told what happens: administrators have all of them, whoever manages a room has the room's. Each
 * delivery carries `X-Timestamp` (milliseconds) and `X-Signature`, the hex HMAC-SHA256 of `{timestamp}.{body}` by the
 * endpoint's secret, and the same `X-Parley-Delivery` whenever it is tried.
 */
export const webhooks = {
  create: procedure
    .errors(faults('WEBHOOK_TARGET_REFUSED', 'ROOM_NOT_FOUND'))
    .route({ method: 'POST', path: '/webhooks', successStatus: 201, summary: 'Add an endpoint', tags })
    .input(
      z.object({
        url: fields.url,
        roomId: roomIdSchema.optional(),
        events: fields.events.default([]),
        enabled: fields.enabled.default(true),
        /** Absent: one is made. A receiver written for OpenVidu Meet knows the API key it was signed with: name that. */
        secret: z.string().min(16, 'At least 16 characters.').max(200).optional(),
      }),
    )
    .output(
      webhookSchema.extend({
        /** Signs the deliveries. Shown once. */
        secret: z.string(),
      }),
    ),

  list: procedure
    .route({ method: 'GET', path: '/webhooks', summary: 'List endpoints', tags })
    .input(z.object({ roomId: roomIdSchema.optional() }))
    .output(z.object({ webhooks: z.array(webhookSchema) })),

  update: one
    .errors(faults('WEBHOOK_TARGET_REFUSED'))
    .route({ method: 'PUT', path: '/webhooks/{webhookId}', summary: 'Change an endpoint', tags })
    .input(byId.extend(z.object(fields).partial().shape))
    .output(webhookSchema),

  remove: one
    .route({ method: 'DELETE', path: '/webhooks/{webhookId}', summary: 'Remove an endpoint', tags })
    .input(byId)
    .output(messageSchema),

  /** Deliveries are signed with the old secret too for a day (`X-Signature-Previous`). */
  rotateSecret: one
    .route({ method: 'POST', path: '/webhooks/{webhookId}/secret', summary: 'Replace the secret', tags })
    .input(byId)
    .output(z.object({ secret: z.string() })),

  /** Sends a test event at once and waits for the answer. */
  test: one
    .errors(faults('WEBHOOK_TARGET_REFUSED'))
    .route({ method: 'POST', path: '/webhooks/{webhookId}/test', summary: 'Send a test event', tags })
    .input(byId)
    .output(z.object({ delivered: z.boolean(), status: z.number().optional(), error: z.string().optional() })),

  deliveries: procedure
    .errors(faults('WEBHOOK_NOT_FOUND'))
    .route({ method: 'GET', path: '/webhooks/deliveries', summary: 'List deliveries, the newest first', tags })
    .input(
      z.object({
        ...pageQuery,
        webhookId: z.string().max(100).optional(),
        state: z.enum(['pending', 'delivered', 'dead']).optional(),
      }),
    )
    .output(z.object({ deliveries: z.array(deliverySchema), pagination: paginationSchema })),

  /** Again, whatever its state. */
  replay: procedure
    .errors(faults('WEBHOOK_NOT_FOUND'))
    .route({ method: 'POST', path: '/webhooks/deliveries/{deliveryId}/replay', summary: 'Deliver again', tags })
    .input(z.object({ deliveryId: z.string().min(1).max(100) }))
    .output(messageSchema),
};
