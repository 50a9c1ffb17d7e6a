import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './support/Case';

export type { Case } from './support/Case';

const FOLDER = join(import.meta.dirname, 'cases');

/** Every procedure of the contract by its path, from the files of `cases/`, each of which exports some. */
export const CASES: Record<string, Case> = Object.assign(
  {},
  ...(
    await Promise.all(readdirSync(FOLDER).map(async (file) => Object.values(await import(join(FOLDER, file)))))
  ).flat(),
);
