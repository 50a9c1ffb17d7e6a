import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetPath, assetType } from './assetPath';

const ROOT = resolve('/opt/parley/out/renderer');

describe('assetPath', () => {
  it('leads to files', () => {
    expect(assetPath(ROOT, '/assets/index-1a2b.js')).toBe(resolve(ROOT, 'assets/index-1a2b.js'));
  });

  it.each(['/', '/room/Daily-1', '/settings/'])('leads %s to the page', (path) => {
    expect(assetPath(ROOT, path)).toBe(resolve(ROOT, 'index.html'));
  });

  it.each(['/%', '/%00.js', '/..%5c..%5cpackage.json'])('refuses %s', (path) => {
    expect(assetPath(ROOT, path)).toBeUndefined();
  });

  it('never leaves its folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', 'a.js', '..%2f', '%5c', 'etc');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = assetPath(ROOT, `/${parts.join('/')}`);
        expect(file === undefined || file === ROOT || file.startsWith(ROOT + sep)).toBe(true);
      }),
    );
  });
});

describe('assetType', () => {
  it('knows wasm, and guesses nothing', () => {
    expect(assetType('/x/vision.wasm')).toBe('application/wasm');
    expect(assetType('/x/model.tflite')).toBe('application/octet-stream');
  });
});
