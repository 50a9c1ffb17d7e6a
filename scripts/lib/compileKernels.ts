import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { PROJECT_ROOT } from './projectRoot';

const FOLDER = join(PROJECT_ROOT, 'src/renderer/call/background/worker/kernels');
/** The kernels as they are written, and as they are committed for the browser. */
export const KERNELS = { source: join(FOLDER, 'planes.as'), binary: join(FOLDER, 'planes.wasm') };

/** WebAssembly of the kernels; the same bytes from the same source. */
export async function compileKernels(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    // Not `.ts` on the disk, because it is another language than TypeScript.
    ['planes.ts', '--outFile', 'planes.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    {
      readFile: (name) => (name === 'planes.ts' ? readFileSync(KERNELS.source, 'utf8') : null),
      writeFile(_name, contents) {
        if (typeof contents !== 'string') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`The kernels were not compiled: ${stderr.toString()}`, { cause: error });
  return binary;
}
