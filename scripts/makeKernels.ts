/**
 * Compiles the kernels that draw backgrounds. To be run after a change of `planes.as`; the result is committed, so nobody
 * else has to, and a test finds out where it was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { compileKernels, KERNELS } from './lib/compileKernels';

writeFileSync(KERNELS.binary, await compileKernels());
console.log(`Wrote ${KERNELS.binary}`);
