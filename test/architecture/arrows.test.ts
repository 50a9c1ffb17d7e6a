import { describe, expect, test } from 'vitest';
import { homeOf, LAYERS, type Layer } from './layers';
import { importsOf, type SourceFile, sourceFiles } from './sourceFiles';

const files = sourceFiles('src').filter(({ path }) => !path.endsWith('.d.ts'));
const isTest = ({ path }: SourceFile) => /\.test\.tsx?$/u.test(path);

function layerOf(path: string): Layer | undefined {
  return LAYERS.find(({ folder }) => path.startsWith(folder));
}

function packageOf(specifier: string): string {
  return specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier);
}

function isWithin(target: string, folder: string): boolean {
  return target === folder || target.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

test('every source file has its place in the house', () => {
  expect(files.filter(({ path }) => !layerOf(path)).map(({ path }) => path)).toEqual([]);
});

describe('arrows point one way', () => {
  test.each(LAYERS)('$folder', (layer) => {
    const mine = files.filter((file) => layerOf(file.path) === layer && !isTest(file));
    const wrong = mine.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, target }) => {
          if (target !== undefined) {
            const allowed = [homeOf(file.path, layer), ...layer.imports];
            return !allowed.some((folder) => isWithin(target, folder));
          }
          const { packages } = layer;
          if (!packages) return false;
          const name = specifier.startsWith('node:') ? 'node:' : packageOf(specifier);
          return !packages.some((allowed) => (allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed));
        })
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('electron is imported by the shell, its composition root and the preload script alone', () => {
  const allowed = /^src\/(?:main\/shell\/|main\/index\.ts$|preload\/)/u;
  const wrong = files.filter(({ path }) => !allowed.test(path));
  expect(wrong.filter((file) => importsOf(file).some(({ specifier }) => specifier === 'electron'))).toEqual([]);
});

test('the call is free of React', () => {
  const call = files.filter(({ path }) => path.startsWith('src/renderer/call/'));
  expect(call.filter(({ path }) => path.endsWith('.tsx')).map(({ path }) => path)).toEqual([]);
});

test('source imports neither tests nor scripts', () => {
  const wrong = files
    .filter((file) => !isTest(file))
    .flatMap((file) => importsOf(file).map(({ target }) => ({ path: file.path, target })))
    .filter(({ target }) => target && /^(?:test|scripts)\/|\.test$/u.test(target));
  expect(wrong).toEqual([]);
});

test('relative imports have no extension', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.') && /\.(?:ts|tsx|js)$/u.test(specifier))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});
