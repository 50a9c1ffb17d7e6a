import { sectionsOf } from '../sectionsOf';

export const ja = sectionsOf(import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' }));
