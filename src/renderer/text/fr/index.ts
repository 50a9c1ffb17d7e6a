import { sectionsOf } from '../sectionsOf';

export const fr = sectionsOf(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
