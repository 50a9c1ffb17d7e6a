import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** From the project's root, with slashes: `src/main/index.ts`. */
  path: string;
  text: string;
  /** The same without comments, and without what stands in strings of more than one line. */
  code: string;
}

export interface Import {
  /** As written. */
  specifier: string;
  /** From the project's root, where it is one of our files; without extension. */
  target?: string;
}

/** Every file below `folder` with one of these endings; generated migrations excepted. */
export function sourceFiles(folder: string, endings = /\.(?:ts|tsx)$/u): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('/node_modules/') && !path.startsWith('src/main/storage/migrations/'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

/** Whatever a file imports or passes on, statically, lazily or as a type. */
export function importsOf({ path, code }: SourceFile): Import[] {
  const patterns = [
    /(?:^|[;\n}])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gu,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/gu,
    /\brequire\s*\(\s*['"]([^'"]+)['"]/gu,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/gu,
  ];
  const found = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return found.map((specifier) => {
    if (!specifier.startsWith('.')) return { specifier };
    const target = relative(ROOT, resolve(ROOT, dirname(path), specifier.replace(/\?.*$/u, '')));
    return { specifier, target: target.split(sep).join('/') };
  });
}

function withoutComments(text: string): string {
  // Strings are matched too, so that a `//` in an address is not taken for a comment.
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/gu,
    (_whole, literal: string | undefined) => literal ?? '',
  );
}
