/** What an access link grants. */
export const ROLES = ['moderator', 'speaker'] as const;
export type Role = (typeof ROLES)[number];
