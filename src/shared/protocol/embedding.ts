/**
 * What an embedded room and the page around it say to one another, by `postMessage`. Names as in OpenVidu Meet, so that
 * pages that talk to its iframe talk to ours. Without libraries: the element that embeds loads into the pages of others.
 */

/** What the page around may ask for. */
export type EmbedCommand =
  | { command: 'meetingLeave' }
  | { command: 'meetingEnd' }
  | { command: 'participantKick'; participantIdentity: string };

/** What the room tells. `embedReady`: it listens. */
export const EMBED_EVENTS = ['embedReady', 'meetingJoined', 'meetingLeft', 'meetingClosed'] as const;
export type EmbedEventName = (typeof EMBED_EVENTS)[number];

export interface EmbedEvent {
  event: EmbedEventName;
  payload: Record<string, unknown>;
}

/** What older pages call the same. */
export const OLDER_EVENTS: Partial<Record<EmbedEventName, string>> = {
  meetingJoined: 'joined',
  meetingLeft: 'left',
  meetingClosed: 'closed',
};
const OLDER_COMMANDS: Record<string, EmbedCommand['command']> = {
  leaveRoom: 'meetingLeave',
  endMeeting: 'meetingEnd',
  kickParticipant: 'participantKick',
};

/** What can be said with the room's address, behind `?` or `#`. The latter never reaches the host. */
export const EMBED_SETTINGS = [
  'participant-name',
  'e2ee-key',
  'leave-redirect-url',
  'show-only-recordings',
  'show-recording',
] as const;
export type EmbedSetting = (typeof EMBED_SETTINGS)[number];

/** Longest identity of a participant, in characters. */
const IDENTITY_MAX = 256;

/** Reads what another window has sent; undefined where it is no command. */
export function readEmbedCommand(data: unknown): EmbedCommand | undefined {
  if (!isObject(data) || typeof data.command !== 'string') return undefined;
  const command = OLDER_COMMANDS[data.command] ?? data.command;
  if (command === 'meetingLeave' || command === 'meetingEnd') return { command };
  const participantIdentity = isObject(data.payload) ? data.payload.participantIdentity : undefined;
  const isIdentity =
    typeof participantIdentity === 'string' && participantIdentity !== '' && participantIdentity.length <= IDENTITY_MAX;
  return command === 'participantKick' && isIdentity ? { command, participantIdentity } : undefined;
}

/** Reads what the embedded page has sent; undefined where it is no event. */
export function readEmbedEvent(data: unknown): EmbedEvent | undefined {
  if (!isObject(data)) return undefined;
  const event = EMBED_EVENTS.find((name) => name === data.event);
  return event && { event, payload: isObject(data.payload) ? data.payload : {} };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
