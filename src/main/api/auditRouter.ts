import { os } from './base';
import { adminOnly } from './guards';

export const auditRouter = os.audit.router({
  list: os.audit.list.use(adminOnly).handler(async ({ context: { backend }, input }) => {
    const { entries, ...page } = await backend.audit.list(input);
    return { entries, pagination: { ...page, maxItems: input.maxItems } };
  }),
});
