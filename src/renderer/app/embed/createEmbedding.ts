import { EMBED_SETTINGS, type EmbedCommand, OLDER_EVENTS, readEmbedCommand } from '../../../shared/protocol/embedding';
import type { Embedding } from '../../hooks/EmbeddingContext';

/** More than anyone says before the page listens. */
const MOST_WAITING = 20;

/**
 * The page around ours; undefined where there is none. Who may be around us was decided by the host, whose policy the
 * browser enforces (`frame-ancestors`): a page that is not allowed never gets to load this.
 */
export function createEmbedding(page: Window): Embedding | undefined {
  const { parent, location } = page;
  if (parent === page || location.protocol === 'app:') return undefined;
  // Firefox does not tell; then what we say, which holds no secret, goes to whoever the browser let be around us.
  const origin = location.ancestorOrigins?.[0];
  const said = [new URLSearchParams(location.hash.slice(1)), new URLSearchParams(location.search)];
  const waiting: EmbedCommand[] = [];
  let handler: ((command: EmbedCommand) => void) | undefined;

  page.addEventListener('message', (message) => {
    if (message.source !== parent || (origin !== undefined && message.origin !== origin)) return;
    const command = readEmbedCommand(message.data);
    if (!command) return;
    if (handler) handler(command);
    else if (waiting.length < MOST_WAITING) waiting.push(command);
  });

  const post = (event: string, payload: Record<string, unknown>) =>
    parent.postMessage({ event, payload }, origin ?? '*');
  const embedding: Embedding = {
    setting: (name) => said.map((values) => values.get(name)).find((value) => value) ?? undefined,
    tell(event, payload = {}) {
      post(event, payload);
      const older = OLDER_EVENTS[event];
      if (older) post(older, payload);
    },
    obey(next) {
      handler = next;
      for (const command of waiting.splice(0)) next(command);
      return () => {
        if (handler === next) handler = undefined;
      };
    },
  };
  // What was said for this visit need not stay in the address.
  if (EMBED_SETTINGS.some((name) => said[0]?.has(name))) {
    page.history.replaceState(page.history.state, '', location.pathname + location.search);
  }
  embedding.tell('embedReady');
  return embedding;
}
