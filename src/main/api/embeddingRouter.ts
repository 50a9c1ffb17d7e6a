import { os } from './base';
import { adminOnly } from './guards';

const embedding = os.embedding.use(adminOnly);

export const embeddingRouter = embedding.router({
  get: embedding.get.handler(async ({ context }) => ({
    parents: [...(await context.backend.embedding.get(context.visitor))],
  })),
  update: embedding.update.handler(async ({ context, input }) => {
    await context.backend.embedding.update(input.parents, context.visitor);
    return { message: 'Who may embed rooms was set.' };
  }),
});
