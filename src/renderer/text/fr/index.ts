import { sectionsOf } from '../sectionsOf';

export const fr = sectionsOf(import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' }));
