/** What is pasted, as a clipboard gives it. */
interface Pasted {
  types: readonly string[];
  files: Iterable<File>;
}

/**
 * The files that are to be sent of what is pasted. Word and Excel put a picture beside the text that was copied, which is
 * what is meant then. A picture from a page comes with its markup alone, a file on some systems with its name as text.
 */
export function pastedFiles({ types, files }: Pasted): File[] {
  const isText = types.includes('text/plain') && types.includes('text/html');
  return isText ? [] : [...files];
}
