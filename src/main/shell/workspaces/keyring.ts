/** Keeps secrets on this machine by means of the operating system. */
export interface Keyring {
  /** False where the system has no keyring, or one that only hides and does not protect. */
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  /** Throws where the keyring no longer knows the key. */
  decrypt(encrypted: Buffer): Promise<string>;
}

/** Electron's safeStorage, whose newer asynchronous half is missing in older runtimes. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
  getSelectedStorageBackend?(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(encrypted: Buffer): Promise<{ result: string }>;
}

/** On Linux without a secret service: encrypted with a password that everybody knows. */
const UNPROTECTED_BACKEND = 'basic_text';

export function createKeyring(storage: SafeStorage, platform: NodeJS.Platform): Keyring {
  const { isAsyncEncryptionAvailable, encryptStringAsync, decryptStringAsync } = storage;
  const hides = () => platform === 'linux' && storage.getSelectedStorageBackend?.() === UNPROTECTED_BACKEND;
  if (!isAsyncEncryptionAvailable || !encryptStringAsync || !decryptStringAsync) {
    return {
      isAvailable: async () => storage.isEncryptionAvailable() && !hides(),
      encrypt: async (text) => storage.encryptString(text),
      decrypt: async (encrypted) => storage.decryptString(encrypted),
    };
  }
  return {
    isAvailable: async () => (await isAsyncEncryptionAvailable.call(storage)) && !hides(),
    encrypt: (text) => encryptStringAsync.call(storage, text),
    decrypt: async (encrypted) => (await decryptStringAsync.call(storage, encrypted)).result,
  };
}
