/** Every text in Spanish. */
export const es = {};
