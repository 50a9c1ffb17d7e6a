/** Every text in Japanese. */
export const ja = {};
