import { expect, test } from 'vitest';
import { sourceFiles } from './sourceFiles';

const MAX_LINES = 300;

const source = sourceFiles('src');
const production = source.filter(({ path }) => !/\.test\.tsx?$/u.test(path));

/** Where the pattern stands in the code, as `path: text`. */
function uses(pattern: RegExp, allowed: (path: string) => boolean = () => false): string[] {
  return production
    .filter(({ path }) => !allowed(path))
    .flatMap(({ path, code }) => [...code.matchAll(pattern)].map((match) => `${path}: ${match[0]}`));
}

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const all = ['src', 'test', 'scripts'].flatMap((folder) => sourceFiles(folder, /\.(?:ts|tsx|css|cjs|mjs)$/u));
  const long = all
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES);
  expect(long).toEqual([]);
});

test('raw IPC is touched in one file on each side', () => {
  const allowed = ['src/main/shell/portTransport.ts', 'src/preload/index.ts'];
  expect(uses(/\bipc(?:Main|Renderer)\b/gu, (path) => allowed.includes(path))).toEqual([]);
});

test('a data topic or attribute is never a bare string', () => {
  const isProtocol = (path: string) => path.startsWith('src/shared/protocol/');
  const protocol = production.filter(({ path }) => isProtocol(path)).map(({ code }) => code);
  const names = [...protocol.join('\n').matchAll(/export const [A-Z_]+ = '([^']+)'/gu)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(0);
  const known = names.map((name) => name.replaceAll('.', '\\.')).join('|');
  expect(uses(new RegExp(`(['"\`])(?:lk[.-][\\w.-]*|${known})\\1`, 'gu'), isProtocol)).toEqual([]);
  const calls = /\b(?:sendText|streamText|sendFile|streamBytes|register(?:Text|Byte)StreamHandler)\(\s*['"`]/gu;
  expect(uses(calls)).toEqual([]);
  expect(uses(/\btopic:\s*['"`]/gu)).toEqual([]);
});

test('nothing is switched off: no `any`, ignored error, forced value or note for later', () => {
  expect(uses(/\bas any\b|:\s*any\b|<any>/gu)).toEqual([]);
  const marks = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\bTODO\b|\bFIXME\b/u;
  expect(source.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the page never draws markup from a string', () => {
  expect(uses(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/gu)).toEqual([]);
});

test('tests wait for conditions, never for a time', () => {
  const tests = [...source.filter(({ path }) => /\.test\.tsx?$/u.test(path)), ...sourceFiles('test')];
  const sleeping = /\bwaitForTimeout\(|new Promise(?:<[^>]*>)?\(\s*\(?\w+\)?\s*=>\s*setTimeout\(\s*\w+\s*,/u;
  expect(tests.filter(({ code }) => sleeping.test(code)).map(({ path }) => path)).toEqual([]);
});

test('styles name sides by the run of lines, which Arabic turns around', () => {
  const styles = sourceFiles('src', /\.css$/u);
  const sided =
    /(?:margin|padding|border)-(?:left|right)|text-align: *(?:left|right)|(?<![-\w])float:|\b(?:left|right):(?! *(?:0;|50%))/gu;
  // Where the second and the fourth length differ, they are a right and a left one.
  const four = /(?:padding|margin|inset): *([^;]+);/gu;
  const lengths = (value: string) => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/gu) ?? [];
  const isLopsided = ([, right, , left]: string[]) => left !== undefined && left !== right;
  const found = styles.flatMap(({ path, code }) => [
    ...[...code.matchAll(sided)].map(([text]) => `${path}: ${text}`),
    ...[...code.matchAll(four)]
      .filter(([, value = '']) => isLopsided(lengths(value)))
      .map(([text]) => `${path}: ${text}`),
  ]);
  expect(found).toEqual([]);
});
