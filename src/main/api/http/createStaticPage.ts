import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A middle way: a fifth smaller than gzip for a tenth of a second once. */
const BROTLI_QUALITY = 6;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.wasm', '.tflite', '.binarypb']);

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  file: string;
  extension: string;
  /** Vite puts a hash of the content into these names. */
  isImmutable: boolean;
  read(): Promise<{ body: Buffer; tag: string }>;
  bodies: Map<Encoding, Promise<Buffer>>;
}

/** Serves the built page. Only files found at start are ever opened, so no address leads out of the folder. */
export async function createStaticPage(folder: string) {
  const assets = new Map((await filesIn(folder)).map((file) => [addressOf(folder, file), createAsset(folder, file)]));
  const index = assets.get('/index.html');

  async function serve(asset: Asset, request: Request): Promise<Response> {
    const { body, tag } = await asset.read();
    const encoding = encodingFor(asset, request.headers.get('accept-encoding') ?? '');
    const etag = `"${tag}-${encoding}"`;
    const headers: Record<string, string> = {
      etag,
      vary: 'accept-encoding',
      'content-type': TYPES[asset.extension] ?? 'application/octet-stream',
      'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const encoded = await encode(asset, body, encoding);
    headers['content-length'] = `${encoded.length}`;
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(encoded), { headers });
  }

  return {
    /** The file at this address, or the page itself for an address of one of its screens; undefined for neither. */
    async respond(pathname: string, request: Request): Promise<Response | undefined> {
      const asset = assets.get(pathname);
      if (asset) return serve(asset, request);
      if (extname(pathname) !== '') return undefined;
      if (index) return serve(index, request);
      const message = 'The page has not been built. Run `npm run build` and start the host again.';
      return new Response(message, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    },
  };
}

function createAsset(folder: string, file: string): Asset {
  let content: Promise<{ body: Buffer; tag: string }> | undefined;
  return {
    file,
    extension: extname(file).toLowerCase(),
    isImmutable: /^\/assets\/.+-[\w-]{8}\.\w+$/u.test(addressOf(folder, file)),
    bodies: new Map(),
    read() {
      content ??= readFile(file).then((body) => ({
        body,
        tag: createHash('sha256').update(body).digest('base64url').slice(0, 16),
      }));
      return content;
    },
  };
}

function encodingFor({ extension }: Asset, accepted: string): Encoding {
  if (!COMPRESSIBLE.has(extension)) return 'identity';
  if (/\bbr\b/u.test(accepted)) return 'br';
  return /\bgzip\b/u.test(accepted) ? 'gzip' : 'identity';
}

/** Each form is made once and kept: the page is a few megabytes. */
function encode({ bodies }: Asset, body: Buffer, encoding: Encoding): Promise<Buffer> {
  const made = bodies.get(encoding);
  if (made) return made;
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const work = {
    br: () => promisify(brotliCompress)(body, { params }),
    gzip: () => promisify(gzip)(body),
    identity: () => Promise.resolve(body),
  }[encoding]();
  bodies.set(encoding, work);
  return work;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

function addressOf(folder: string, file: string): string {
  return `/${relative(folder, file).split(sep).join('/')}`;
}
