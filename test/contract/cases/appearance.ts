import type { Case } from '../support/Case';
import { outcome } from '../support/outcome';

export const appearanceCases: Record<string, Case> = {
  'appearance.get': async ({ owner, guest }) => {
    const before = await outcome(guest.appearance.get());
    await owner.appearance.update({ appearance: { baseTheme: 'light', surfaceColor: '#FFFFFF' } });
    return [before, await outcome(guest.appearance.get()), await outcome(owner.appearance.get())];
  },

  'appearance.update': async ({ owner, guest }) => [
    await outcome(owner.appearance.update({ appearance: { baseTheme: 'dark', primaryColor: '#0b7f5c' } })),
    await outcome(owner.appearance.update({ appearance: { baseTheme: 'dark', accentColor: '#0b7f5c' } })),
    await outcome(owner.appearance.get()),
    await outcome(owner.appearance.update({ appearance: { baseTheme: 'pink' as 'dark' } })),
    await outcome(owner.appearance.update({ appearance: { baseTheme: 'dark', primaryColor: 'url(x)' } })),
    await outcome(guest.appearance.update({ appearance: { baseTheme: 'dark' } })),
  ],
};
