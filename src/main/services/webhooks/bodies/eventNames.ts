import {
  type OutboxEvent,
  WEBHOOK_EVENTS,
  type WebhookDialect,
  type WebhookEventName,
} from '../../../../shared/domain/webhookEvent';
import { VIDEOSDK_TYPES, videosdkType } from './videosdkBody';

/** What the event is called in a dialect, as endpoints list it; undefined: the dialect has no word for it. */
export function eventNameIn(dialect: WebhookDialect, event: OutboxEvent): string | undefined {
  return dialect === 'videosdk' ? videosdkType(event) : event.name;
}

/** Our names for what an endpoint lists in the words of its dialect. */
export function eventsFrom(dialect: WebhookDialect, names: readonly string[]): WebhookEventName[] {
  const ours = names.flatMap((name): readonly string[] =>
    dialect === 'videosdk' ? (VIDEOSDK_TYPES.get(name) ?? []) : [name],
  );
  return WEBHOOK_EVENTS.filter((name) => ours.includes(name));
}

/** The words of a dialect for events of ours. */
export function eventsInDialect(dialect: WebhookDialect, events: readonly WebhookEventName[]): string[] {
  if (dialect !== 'videosdk') return [...events];
  const isWanted = ([, ours]: [string, readonly WebhookEventName[]]) => ours.some((name) => events.includes(name));
  return [...VIDEOSDK_TYPES].filter(isWanted).map(([type]) => type);
}
