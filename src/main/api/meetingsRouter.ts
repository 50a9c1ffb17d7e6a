import { os } from './base';

export const meetingsRouter = os.meetings.router({
  preview: os.meetings.preview.handler(({ context, input }) =>
    context.backend.meetings.preview(input, context.visitor),
  ),
  join: os.meetings.join.handler(({ context, input }) => context.backend.meetings.join(input, context.visitor)),
  end: os.meetings.end.handler(async ({ context, input }) => {
    await context.backend.meetings.end(input, context.visitor);
    return { message: 'The meeting was ended.' };
  }),
});
