import { os } from './base';
import { adminOnly } from './guards';

export const appearanceRouter = os.appearance.router({
  get: os.appearance.get.handler(({ context }) => context.backend.appearance.get()),
  update: os.appearance.update.use(adminOnly).handler(async ({ context, input }) => {
    await context.backend.appearance.update(input.appearance, context.visitor);
    return { message: 'The look was changed.' };
  }),
});
