import { sectionsOf } from '../sectionsOf';

export const es = sectionsOf(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
