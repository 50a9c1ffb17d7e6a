import { os } from './base';

export const linksRouter = os.links.router({
  resolve: os.links.resolve.handler(({ context, input }) => context.backend.links.resolve(input.text, context.visitor)),
});
