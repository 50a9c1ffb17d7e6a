import { sectionsOf } from '../sectionsOf';

export const ar = sectionsOf(import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' }));
