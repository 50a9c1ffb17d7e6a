import E2eeWorker from 'livekit-client/e2ee-worker?worker';
import { createCallEncryption, type Encryption } from './createCallEncryption';
import { KeyRing } from './KeyRing';

/** What an encrypted call is made with. Loaded only where one is near, with all that only such calls need. */
export function createEncryption(key: string): Encryption {
  const keyProvider = new KeyRing();
  // Long before the first packet: it is only read here, and derived in the worker.
  void keyProvider.use(key);
  const encryption: Encryption = {
    keyProvider,
    worker: new E2eeWorker(),
    key,
    another: createEncryption,
    begin: (call) => createCallEncryption({ ...call, encryption }),
  };
  return encryption;
}
