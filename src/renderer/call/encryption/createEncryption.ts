import E2eeWorker from 'livekit-client/e2ee-worker?worker';
import type { Encryption } from './createCallEncryption';
import { KeyRing } from './KeyRing';

/** What an encrypted call is made with. Loaded only where one is near, because of LiveKit's worker. */
export async function createEncryption(key: string): Promise<Encryption> {
  const keyProvider = new KeyRing();
  await keyProvider.use(key);
  return { keyProvider, worker: new E2eeWorker(), key };
}
