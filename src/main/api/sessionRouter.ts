import { os } from './base';

export const sessionRouter = os.session.router({
  current: os.session.current.handler(({ context }) => ({ caller: context.visitor.kind })),
  open: os.session.open.handler(async ({ context, input }) => {
    const { backend, session, visitor } = context;
    // Over the desktop's own port there is nothing to open: whoever is there is the owner.
    if (session) session.set(await backend.sessions.open(input.key, visitor.address));
    return { caller: 'owner' as const };
  }),
  close: os.session.close.handler(async ({ context }) => {
    const { backend, session, visitor } = context;
    if (!session) return { caller: visitor.kind };
    if (session.token) await backend.sessions.close(session.token);
    session.clear();
    return { caller: 'guest' as const };
  }),
});
