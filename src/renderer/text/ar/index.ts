/** Every text in Arabic. */
export const ar = {};
