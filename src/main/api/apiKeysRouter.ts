import { os } from './base';
import { adminOnly } from './guards';

const admin = os.apiKeys.use(adminOnly);

export const apiKeysRouter = os.apiKeys.router({
  create: admin.create.handler(({ context: { backend, visitor }, input }) =>
    backend.apiKeys.create(input.name, visitor),
  ),
  list: admin.list.handler(async ({ context: { backend } }) => ({ apiKeys: await backend.apiKeys.list() })),
  remove: admin.remove.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.apiKeys.remove(input.keyId, visitor);
    return { message: 'The API key was revoked.' };
  }),
});
