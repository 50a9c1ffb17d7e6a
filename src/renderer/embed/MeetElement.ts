import { type EmbedEventName, OLDER_EVENTS, readEmbedEvent } from '../../shared/protocol/embedding';
import { frameUrl } from './frameUrl';

type Handler = (payload: Record<string, unknown>) => void;

/** What the room needs of the browser; it asks the person itself. */
const ALLOW = 'camera; microphone; display-capture; fullscreen; autoplay; speaker-selection; clipboard-write';

/** Changing one of these shows another page. */
const ADDRESS = ['room-url', 'recording-url', 'show-only-recordings', 'show-recording'] as const;

/** A room inside the page of another site: an iframe that takes commands and tells what happens, as OpenVidu Meet's element. */
export class MeetElement extends HTMLElement {
  static readonly observedAttributes = ADDRESS;

  readonly #frame = document.createElement('iframe');
  readonly #handlers = new Map<string, Map<Handler, Handler>>();
  /** Said before the room listens; it is told then. */
  #waiting: object[] = [];
  #isReady = false;
  #origin = '';
  #isPlanned = false;

  constructor() {
    super();
    const { style } = this.#frame;
    Object.assign(style, { border: '0', width: '100%', height: '100%', display: 'block' });
    this.#frame.allow = ALLOW;
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    const { style } = this;
    style.display ||= 'block';
    style.width ||= '100%';
    style.height ||= '100%';
    window.addEventListener('message', this.#onMessage);
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#isReady = false;
  }

  attributeChangedCallback(): void {
    // Several are often set one after another.
    if (this.#isPlanned || !this.isConnected) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) this.#show();
    });
  }

  /** Leaves the meeting; nothing happens where we are not in it. */
  meetingLeave(): this {
    return this.#say({ command: 'meetingLeave' });
  }

  /** Ends the meeting for everyone, where the room's address allows it. */
  meetingEnd(): this {
    return this.#say({ command: 'meetingEnd' });
  }

  /** Puts someone out. */
  participantKick(participantIdentity: string): this {
    return this.#say({ command: 'participantKick', payload: { participantIdentity } });
  }

  leaveRoom(): this {
    return this.meetingLeave();
  }

  endMeeting(): this {
    return this.meetingEnd();
  }

  kickParticipant(participantIdentity: string): this {
    return this.participantKick(participantIdentity);
  }

  /** Calls the handler with what each such event carries, by its new name or its older one. */
  on(event: string, handler: Handler): this {
    return this.#listen(event, handler, handler);
  }

  once(event: string, handler: Handler): this {
    const only: Handler = (payload) => {
      this.off(event, handler);
      handler(payload);
    };
    return this.#listen(event, handler, only);
  }

  /** Without a handler: all of them. */
  off(event: string, handler?: Handler): this {
    if (handler) this.#handlers.get(event)?.delete(handler);
    else this.#handlers.delete(event);
    return this;
  }

  #listen(event: string, handler: Handler, called: Handler): this {
    const known = this.#handlers.get(event) ?? new Map<Handler, Handler>();
    this.#handlers.set(event, known.set(handler, called));
    return this;
  }

  #show(): void {
    const url = frameUrl((name) => this.getAttribute(name), document.baseURI);
    if (!url) {
      this.#frame.remove();
      return;
    }
    const { href, origin } = url;
    // What changes behind `#` alone loads no page that would say that it is ready.
    if (!this.#frame.isConnected || pageOf(this.#frame.src) !== pageOf(href)) {
      this.#isReady = false;
      this.shadowRoot?.append(this.#frame);
    }
    this.#origin = origin;
    if (this.#frame.src !== href) this.#frame.src = href;
  }

  #say(message: object): this {
    if (this.#isReady) this.#frame.contentWindow?.postMessage(message, this.#origin);
    else this.#waiting.push(message);
    return this;
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent): void => {
    if (!source || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const told = readEmbedEvent(data);
    if (!told) return;
    if (told.event === 'embedReady') {
      this.#isReady = true;
      for (const message of this.#waiting.splice(0)) this.#say(message);
      return;
    }
    this.#tell(told.event, told.payload);
    if (told.event === 'meetingLeft') this.#goOn();
    if (told.event === 'meetingClosed') this.#frame.remove();
  };

  #tell(event: EmbedEventName, payload: Record<string, unknown>): void {
    const older = OLDER_EVENTS[event];
    for (const name of older ? [event, older] : [event]) {
      this.dispatchEvent(new CustomEvent(name, { detail: payload, bubbles: true, composed: true }));
      for (const handler of [...(this.#handlers.get(name)?.values() ?? [])]) handler(payload);
    }
  }

  /** Where the page wants people to be when they have left. */
  #goOn(): void {
    const next = this.getAttribute('leave-redirect-url');
    if (!next || !URL.canParse(next, document.baseURI)) return;
    const url = new URL(next, document.baseURI);
    if (url.protocol === 'https:' || url.protocol === 'http:') window.location.assign(url);
  }
}

/** An address without what no server sees of it. */
function pageOf(address: string): string {
  return address.replace(/#.*$/u, '');
}
