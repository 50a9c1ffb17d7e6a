import { apiKeysRouter } from './apiKeysRouter';
import { appearanceRouter } from './appearanceRouter';
import { auditRouter } from './auditRouter';
import { os } from './base';
import { breakoutsRouter } from './breakoutsRouter';
import { chatRouter } from './chatRouter';
import { embeddingRouter } from './embeddingRouter';
import { linksRouter } from './linksRouter';
import { lobbyRouter } from './lobbyRouter';
import { meetingsRouter } from './meetingsRouter';
import { membersRouter } from './membersRouter';
import { participantsRouter } from './participantsRouter';
import { pollsRouter } from './pollsRouter';
import { recordingsRouter } from './recordingsRouter';
import { roomsRouter } from './roomsRouter';
import { sessionRouter } from './sessionRouter';
import { systemRouter } from './systemRouter';
import { timerRouter } from './timerRouter';
import { usersRouter } from './usersRouter';
import { webhooksRouter } from './webhooksRouter';

/** The whole `api` contract over the backend and the visitor of each call's context. */
export function createRouter() {
  return os.router({
    rooms: roomsRouter,
    members: membersRouter,
    meetings: meetingsRouter,
    participants: participantsRouter,
    breakouts: breakoutsRouter,
    lobby: lobbyRouter,
    chat: chatRouter,
    polls: pollsRouter,
    timer: timerRouter,
    recordings: recordingsRouter,
    users: usersRouter,
    session: sessionRouter,
    apiKeys: apiKeysRouter,
    webhooks: webhooksRouter,
    appearance: appearanceRouter,
    embedding: embeddingRouter,
    audit: auditRouter,
    links: linksRouter,
    system: systemRouter,
  });
}
