import { sectionsOf } from '../sectionsOf';

export const ja = sectionsOf(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
