import { sectionsOf } from '../sectionsOf';

export const es = sectionsOf(import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' }));
