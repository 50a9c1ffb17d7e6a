import { sectionsOf } from '../sectionsOf';

export const de = sectionsOf(import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' }));
