import { sectionsOf } from '../sectionsOf';

export const de = sectionsOf(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
