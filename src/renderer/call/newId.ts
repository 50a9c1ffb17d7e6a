/** An unguessable id. Not `crypto.randomUUID`: a guest on a plain http page has none. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
