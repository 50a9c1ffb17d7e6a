import { Fault } from '../../shared/domain/fault';
import { os } from './base';
import { adminOnly, signedIn } from './guards';

const admin = os.users.use(adminOnly);

export const usersRouter = os.users.router({
  create: admin.create.handler(({ context: { backend, visitor }, input }) => backend.users.create(input, visitor)),

  list: admin.list.handler(async ({ context: { backend }, input }) => {
    const { users, ...page } = await backend.users.list(input);
    return { users, pagination: { ...page, maxItems: input.maxItems } };
  }),

  removeMany: admin.removeMany.handler(async ({ context: { backend, visitor }, input }) => {
    const deleted = await backend.users.removeMany(input.query.userIds, visitor);
    return { message: 'All users were deleted.', deleted, failed: [] };
  }),

  get: admin.get.handler(({ context: { backend }, input }) => backend.users.get(input.userId)),

  remove: admin.remove.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.users.remove(input.userId, visitor);
    return { message: 'The user was deleted.' };
  }),

  setPassword: admin.setPassword.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.users.setPassword(input.userId, input.newPassword, visitor);
    return { message: 'The password was set.' };
  }),

  setRole: admin.setRole.handler(({ context: { backend, visitor }, input }) =>
    backend.users.setRole(input.userId, input.role, visitor),
  ),

  changePassword: os.users.changePassword
    .use(signedIn)
    .handler(async ({ context: { backend, session, visitor }, input }) => {
      const { caller } = visitor;
      if (caller.kind !== 'user') {
        throw new Fault('NOT_ALLOWED', { reason: 'Who came by a key or code has no password here.' });
      }
      await backend.users.changePassword({ ...input, userId: caller.userId, sessionId: session?.id }, visitor);
      return { message: 'The password was changed.' };
    }),
});
