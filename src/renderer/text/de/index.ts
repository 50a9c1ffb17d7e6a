/** Every text in German. */
export const de = {};
