/** Every text in French. */
export const fr = {};
