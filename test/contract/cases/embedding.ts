import type { Case } from '../support/Case';
import { outcome } from '../support/outcome';

export const embeddingCases: Record<string, Case> = {
  'embedding.get': async ({ owner, guest }) => {
    const before = await outcome(owner.embedding.get());
    await owner.embedding.update({ parents: ['https://A.example:443', 'http://localhost:8080'] });
    return [before, await outcome(owner.embedding.get()), await outcome(guest.embedding.get())];
  },

  'embedding.update': async ({ owner, guest }) => [
    await outcome(owner.embedding.update({ parents: ['https://example.org'] })),
    await outcome(owner.embedding.update({ parents: ['example.org'] })),
    await outcome(owner.embedding.update({ parents: ['https://example.org/path'] })),
    await outcome(owner.embedding.update({ parents: ['*'] })),
    await outcome(owner.embedding.update({ parents: ["https://example.org;script-src'"] })),
    await outcome(owner.embedding.update({ parents: ['https://example.org:99999'] })),
    await outcome(owner.embedding.get()),
    await outcome(owner.embedding.update({ parents: [] })),
    await outcome(guest.embedding.update({ parents: [] })),
  ],
};
