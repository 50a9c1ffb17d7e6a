import { sectionsOf } from '../sectionsOf';

export const ar = sectionsOf(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
