/**
 * Makes the model that finds the person in a picture, from the one that MediaPipe ships for its older API. To be run
 * after an update of `@mediapipe/selfie_segmentation`; its result is committed, so nobody else has to.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './lib/projectRoot';
import { withTfliteMetadata } from './lib/withTfliteMetadata';

const source = createRequire(import.meta.url).resolve(
  '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite',
);
const target = join(PROJECT_ROOT, 'resources/public/mediapipe/selfie_segmenter_landscape.tflite');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, withTfliteMetadata(readFileSync(source)));
console.log(`Wrote ${target}`);
