import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpeechEngine } from './createSpeechEngine';

/** Ends of what loads the worklets, in order. */
let loads: { done(): void; fail(error: Error): void }[] = [];
/** How many voices were to be connected. */
let connected = 0;

class FakeContext {
  state = 'running';
  sampleRate = 48_000;
  audioWorklet = {
    addModule: () => new Promise<void>((done, fail) => loads.push({ done, fail })),
  };
  createMediaStreamSource() {
    connected += 1;
    if (this.state === 'closed') throw new Error('The context is closed');
    return { connect: (node: object) => node, disconnect() {} };
  }
  async close() {
    this.state = 'closed';
  }
}
class FakeNode {
  port = { postMessage() {} };
  connect() {}
  disconnect() {}
}
class FakeWorker {
  postMessage() {}
  terminate() {}
}

beforeEach(() => {
  loads = [];
  connected = 0;
  const fakes = { AudioContext: FakeContext, AudioWorkletNode: FakeNode, Worker: FakeWorker, MediaStream: class {} };
  for (const [name, fake] of Object.entries(fakes)) vi.stubGlobal(name, fake);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const track = {} as MediaStreamTrack;

test('captions that are switched off while they load, and on again, do not fail for what was given up', async () => {
  const engine = createSpeechEngine();
  engine.listen(track, () => {});
  engine.dispose();
  expect(engine.state.get().status).toBe('off');
  engine.listen(track, () => {});
  expect(loads).toHaveLength(2);
  for (const load of loads) load.done();
  await vi.waitFor(() => expect(connected).toBe(2));
  expect(engine.state.get().status).toBe('loading');
});

test('captions fail where the worklet cannot be loaded', async () => {
  const engine = createSpeechEngine();
  engine.listen(track, () => {});
  loads[0]?.fail(new Error('Not found'));
  await vi.waitFor(() => expect(engine.state.get()).toEqual({ status: 'failed', detail: 'Error: Not found' }));
});
