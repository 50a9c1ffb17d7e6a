/** Slow on purpose: whoever hears the digits shall not find a weak key by trying. */
const ITERATIONS = 200_000;
const DIGITS = 9;

/**
 * Nine digits in groups of three that follow from the key and the room: people who read out the same ones have the same
 * key. They do not tell the key.
 */
export async function spokenCode(key: string, room: string, { subtle } = crypto): Promise<string> {
  const text = new TextEncoder();
  const material = await subtle.importKey('raw', text.encode(key), 'PBKDF2', false, ['deriveBits']);
  const salt = text.encode(`Parley spoken code\n${room}`);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }, material, 64);
  const number = new DataView(bits).getBigUint64(0) % 10n ** BigInt(DIGITS);
  return number
    .toString()
    .padStart(DIGITS, '0')
    .replace(/(\d{3})(?=\d)/gu, '$1 ');
}
