/** How the stage of a meeting can be laid out. */
export const LAYOUTS = ['auto', 'grid', 'speaker', 'spotlight', 'sidebar'] as const;
export type Layout = (typeof LAYOUTS)[number];
