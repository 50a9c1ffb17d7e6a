import { createSession } from './createSession';
import type { FromWorker, ToWorker } from './messages';

const session = createSession((message: FromWorker) => self.postMessage(message));

self.onmessage = ({ data }: MessageEvent<ToWorker>) => session.hear(data);
