import type { Who } from '../../shared/contract/session';
import { type Caller, isAdmin, mayCreateRooms } from '../../shared/domain/caller';
import { Fault } from '../../shared/domain/fault';
import type { OpenedSession } from '../services/accounts/sessions';
import type { ApiContext } from './apiContext';
import { os } from './base';

export const sessionRouter = os.session.router({
  current: os.session.current.handler(({ context }) => whoIs(context.visitor.caller)),

  open: os.session.open.handler(({ context, input }) =>
    begin(context, ({ sessions }) =>
      'key' in input
        ? sessions.openWithKey(input.key, context.visitor)
        : sessions.openWithPassword(input.userId, input.password, context.visitor),
    ),
  ),

  refresh: os.session.refresh.handler(({ context }) =>
    begin(context, ({ sessions }) => {
      const { session, visitor } = context;
      if (!session?.refreshToken) throw new Fault('UNAUTHENTICATED', { reason: 'There is no session to prolong.' });
      return sessions.refresh(session.refreshToken, visitor);
    }),
  ),

  close: os.session.close.handler(async ({ context: { backend, session, visitor } }) => {
    if (!session) return whoIs(visitor.caller);
    if (session.id) await backend.sessions.close(session.id, visitor);
    session.clear();
    return whoIs({ kind: 'guest' });
  }),

  closeOthers: os.session.closeOthers.handler(async ({ context: { backend, session, visitor } }) => {
    if (visitor.caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
    const closed = session?.id ? await backend.sessions.closeOthers(session.id, visitor) : 0;
    return { message: 'Logged out everywhere else.', closed };
  }),

  setUp: os.session.setUp.handler(({ context, input }) =>
    begin(context, ({ sessions }) => sessions.setUp(input, context.visitor)),
  ),
});

const FOREIGN =
  "Pages of other sites cannot log in here. Is this the host's own, behind a proxy? Then set PARLEY_PUBLIC_URL or PARLEY_TRUSTED_PROXIES.";

/** Over the desktop's own port there is nothing to open: whoever is there is an administrator. */
async function begin(
  { backend, session, visitor }: ApiContext,
  open: (backend: ApiContext['backend']) => Promise<OpenedSession>,
): Promise<Who> {
  if (!session) return whoIs(visitor.caller);
  if (session.isForeign) throw new Fault('NOT_ALLOWED', { reason: FOREIGN });
  const opened = await open(backend);
  session.set(opened);
  return whoIs(opened.caller);
}

function whoIs(caller: Caller): Who {
  const may = { mayCreateRooms: mayCreateRooms(caller), isAdmin: isAdmin(caller) };
  if (caller.kind !== 'user') return { caller: caller.kind, ...may };
  const { userId, name, role } = caller;
  return { caller: 'user', userId, name, role, ...may };
}
