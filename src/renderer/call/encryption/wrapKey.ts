const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const IV_BYTES = 12;

/** For one call only; the private part never leaves this page. */
export interface KeyPair {
  /** Raw, base64. */
  publicKey: string;
  privateKey: CryptoKey;
}

export interface Wrapped {
  /** Both base64. */
  iv: string;
  wrapped: string;
}

/** Who tells whom what: a wrapped text opens in no other place. */
export interface WrapContext {
  room: string;
  from: string;
  to: string;
  generation: number;
}

export async function createKeyPair({ subtle } = crypto): Promise<KeyPair> {
  const pair = await subtle.generateKey(CURVE, false, ['deriveBits']);
  return { publicKey: toBase64(await subtle.exportKey('raw', pair.publicKey)), privateKey: pair.privateKey };
}

/** Closes a text so that only the holder of the other key pair can open it, and knows that it was us. */
export async function wrapText(own: KeyPair, theirs: string, context: WrapContext, text: string): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await sharedKey(own, theirs);
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(context) },
    key,
    new TextEncoder().encode(text),
  );
  return { iv: toBase64(iv.buffer), wrapped: toBase64(wrapped) };
}

/** Rejects where the text was not closed for us, by them, in this context. */
export async function unwrapText(own: KeyPair, theirs: string, context: WrapContext, from: Wrapped): Promise<string> {
  const key = await sharedKey(own, theirs);
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(from.iv), additionalData: bytesOf(context) },
    key,
    fromBase64(from.wrapped),
  );
  return new TextDecoder().decode(plain);
}

async function sharedKey({ privateKey }: KeyPair, theirs: string): Promise<CryptoKey> {
  const { subtle } = crypto;
  const publicKey = await subtle.importKey('raw', fromBase64(theirs), CURVE, false, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('Parley meeting key');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function bytesOf({ room, from, to, generation }: WrapContext): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([room, from, to, generation]));
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
