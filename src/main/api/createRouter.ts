import { os } from './base';
import { linksRouter } from './linksRouter';
import { meetingsRouter } from './meetingsRouter';
import { roomsRouter } from './roomsRouter';
import { sessionRouter } from './sessionRouter';
import { systemRouter } from './systemRouter';

/** The whole `api` contract over the backend and the visitor of each call's context. */
export function createRouter() {
  return os.router({
    rooms: roomsRouter,
    meetings: meetingsRouter,
    session: sessionRouter,
    links: linksRouter,
    system: systemRouter,
  });
}
