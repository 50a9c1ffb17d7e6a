import { REQUEST_TOPIC, type RequestMessage, requestMessage } from '../../shared/protocol/request';
import { createRateLimit, type Limit } from './createRateLimit';
import type { Sender, Topics } from './createTopics';
import type { CallMedia } from './media/CallMedia';
import type { OwnRights } from './ownRights';
import { createReadable, type Readable } from './readable';

export type Asked = RequestMessage['what'];

/** What a moderator asks us to do. */
export interface Request {
  what: Asked;
  /** Who asks. */
  name: string;
}

/** Nobody is asked the same more often, nor by all moderators together more often than they can answer. */
const SAME: Limit = { count: 1, spanMs: 10_000 };
const ALL: Limit = { count: 6, spanMs: 60_000 };
/** Who has not answered by then does not want to. */
const OPEN_MS = 60_000;

/** What moderators ask others to do because nobody can do it for them. */
export interface Requests {
  /** What we are asked now. */
  readonly current: Readable<Request | undefined>;
  /** Asks someone; false where they were asked a moment ago. Rejects where it could not be sent. */
  ask(identity: string, what: Asked): Promise<boolean>;
  /** Does what we are asked. */
  comply(): void;
  /** Leaves it. */
  decline(): void;
}

interface RequestParts {
  topics: Topics;
  media: CallMedia;
  can: Readable<OwnRights>;
  now: () => number;
}

export function createRequests({ topics, media, can, now }: RequestParts): Requests & { dispose(): void } {
  const current = createReadable<Request | undefined>(undefined);
  const heard = { same: createRateLimit(SAME, now), all: createRateLimit(ALL, now) };
  const said = createRateLimit(SAME, now);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    current.set(undefined);
  };
  /** Whether there is still something to do. */
  const isOpen = (what: Asked) => {
    if (what === 'stop-share') return media.ownShares.get().length > 0;
    return can.get()[what] && !media[what].get().enabled;
  };
  const onRequest = ({ what }: RequestMessage, sender: Sender | undefined) => {
    if (!sender?.isModerator || !isOpen(what)) return;
    if (!heard.same.allows(`${sender.identity} ${what}`) || !heard.all.allows('all')) return;
    clearTimeout(timer);
    timer = setTimeout(close, OPEN_MS);
    current.set({ what, name: sender.name });
  };
  const onChange = () => {
    const request = current.get();
    if (request && !isOpen(request.what)) close();
  };
  const ends = [
    topics.on(REQUEST_TOPIC, requestMessage, onRequest),
    ...[media.microphone, media.camera, media.ownShares, can].map((readable) => readable.subscribe(onChange)),
  ];

  return {
    current,
    async ask(identity, what) {
      if (!said.allows(`${identity} ${what}`)) return false;
      await topics.send(REQUEST_TOPIC, { what } satisfies RequestMessage, { to: [identity] });
      return true;
    },
    comply() {
      const what = current.get()?.what;
      close();
      if (what === 'microphone') void media.setMicrophone(true);
      if (what === 'camera') void media.setCamera(true);
      if (what === 'stop-share') void media.stopShare();
    },
    decline: close,
    dispose() {
      clearTimeout(timer);
      for (const end of ends) end();
    },
  };
}
