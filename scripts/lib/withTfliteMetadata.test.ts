import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ByteBuffer } from 'flatbuffers';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './projectRoot';
import { withTfliteMetadata } from './withTfliteMetadata';

const path = '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite';
const shipped = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)));
const made = withTfliteMetadata(shipped);

test('the committed model is what the script makes', () => {
  const committed = readFileSync(join(PROJECT_ROOT, 'resources/public/mediapipe/selfie_segmenter_landscape.tflite'));
  expect(Buffer.compare(Buffer.from(made), committed)).toBe(0);
});

test('the old model is in it untouched, aligned as before', () => {
  const start = Buffer.from(made).indexOf(shipped);
  expect(start).toBeGreaterThan(0);
  expect(start % 64).toBe(0);
});

test('the new root has one buffer and one entry of metadata more', () => {
  const read = (bytes: Uint8Array) => {
    const buffer = new ByteBuffer(bytes);
    const root = buffer.readInt32(0);
    const count = (field: number) => {
      const place = buffer.__offset(root, 4 + 2 * field);
      return place === 0 ? 0 : buffer.readInt32(buffer.__indirect(root + place));
    };
    return { buffers: count(4), metadata: count(6), subgraphs: count(2) };
  };
  const before = read(shipped);
  expect(read(made)).toEqual({ ...before, buffers: before.buffers + 1, metadata: 1 });
});

test('a model that has metadata stays as it is', () => {
  expect(withTfliteMetadata(made)).toBe(made);
});
