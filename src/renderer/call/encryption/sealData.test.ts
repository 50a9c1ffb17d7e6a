import type { Room as LiveKitRoom } from 'livekit-client';
import { expect, test } from 'vitest';
import { sealData } from './sealData';

type Engine = LiveKitRoom['engine'];

/** An engine as LiveKit's: one packet after the other, decrypted where it says so. */
function scene() {
  const heard: unknown[] = [];
  const newEngine = (): Engine =>
    ({ emit: (event: string, packet: unknown) => event === 'dataPacketReceived' && heard.push(packet) > 0 }) as never;
  const manager = {
    handleEncryptedData: async (payload: Uint8Array) => {
      if (payload.length === 0) throw new Error('Another key');
      return { payload, uuid: '' };
    },
    setupEngine() {},
  };
  const engine = Object.assign(newEngine(), { e2eeManager: manager as unknown as Engine['e2eeManager'] });
  sealData({ engine });
  const receive = async (to: Engine, packet: { participantIdentity: string; cipher?: Uint8Array<ArrayBuffer> }) => {
    if (packet.cipher) {
      await engine.e2eeManager?.handleEncryptedData(packet.cipher, new Uint8Array(), packet.participantIdentity, 0);
    }
    (to.emit as (event: string, packet: unknown) => boolean)('dataPacketReceived', packet);
  };
  return { engine, newEngine, heard, receive };
}

const encrypted = { participantIdentity: 'ada', cipher: new Uint8Array(1) };
const plain = { participantIdentity: 'ada' };
const fromServer = { participantIdentity: '' };

test('what comes in the clear is not heard, but for the server’s own', async () => {
  const { engine, heard, receive } = scene();
  for (const packet of [plain, encrypted, plain, plain, fromServer, encrypted]) await receive(engine, packet);
  expect(heard).toEqual([encrypted, fromServer, encrypted]);
});

test('what could not be opened opens nothing for what follows', async () => {
  const { engine, heard, receive } = scene();
  await expect(receive(engine, { ...encrypted, cipher: new Uint8Array() })).rejects.toThrow();
  await receive(engine, plain);
  expect(heard).toEqual([]);
});

test('the next connection is sealed too, and once', async () => {
  const { engine, newEngine, heard, receive } = scene();
  const next = newEngine();
  engine.e2eeManager?.setupEngine(next);
  engine.e2eeManager?.setupEngine(next);
  await receive(next, plain);
  await receive(next, encrypted);
  expect(heard).toEqual([encrypted]);
});
