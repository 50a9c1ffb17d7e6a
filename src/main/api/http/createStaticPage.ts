import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createLargeFile, type LargeFile } from './createLargeFile';
import { hashTag } from './hashTag';

/** What is larger is not kept as it is, only in its compressed forms; speech models have tens of millions of bytes. */
const KEPT_BYTES = 2_000_000;

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
  extension: string;
  /** Vite puts a hash of the content into these names. */
  isImmutable: boolean;
  /** Of its content. */
  tag(): Promise<string>;
  /** Each form is made once and kept. */
  body(encoding: Encoding): Promise<Buffer>;
  /** How it is sent from the disk, where it is not kept as it is. */
  large: LargeFile | undefined;
}

/** Serves the built page. Only files found at start are ever opened, so no address leads out of the folder. */
export async function createStaticPage(folder: string) {
  const found = await filesIn(folder);
  const assets = new Map(
    await Promise.all(found.map(async (file) => [addressOf(folder, file), await createAsset(folder, file)] as const)),
  );
  const index = assets.get('/index.html');
  // The same page for who comes to a meeting, written by the build, see `meetingFiles`.
  const meeting = assets.get('/meeting.html') ?? index;

  async function serve(asset: Asset, request: Request): Promise<Response> {
    const encoding = encodingFor(asset, request.headers.get('accept-encoding') ?? '');
    const headers: Record<string, string> = {
      vary: 'accept-encoding',
      'content-type': TYPES[asset.extension] ?? 'application/octet-stream',
      'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (asset.large && encoding === 'identity') return asset.large.respond(request, headers);
    headers.etag = `"${await asset.tag()}-${encoding}"`;
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
    const body = await asset.body(encoding);
    headers['content-length'] = `${body.length}`;
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
  }

  return {
    /** The file at this address, or the page itself for an address of one of its screens; undefined for neither. */
    async respond(pathname: string, request: Request): Promise<Response | undefined> {
      const asset = assets.get(pathname);
      if (asset) return unlessGone(serve(asset, request));
      if (extname(pathname) !== '') return undefined;
      const page = isMeeting(pathname) ? meeting : index;
      const answer = page && (await unlessGone(serve(page, request)));
      if (answer) return answer;
      const message = 'The page has not been built. Run `npm run build` and start the host again.';
      return new Response(message, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    },
  };
}

/** Undefined where its file has been taken away since the start, as a new build of the page does. */
async function unlessGone(served: Promise<Response>): Promise<Response | undefined> {
  try {
    return await served;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a meeting is held at this address of the page. */
function isMeeting(pathname: string): boolean {
  return pathname.startsWith('/room/') || pathname === '/connect';
}

async function createAsset(folder: string, file: string): Promise<Asset> {
  const large = (await stat(file)).size > KEPT_BYTES ? createLargeFile(file) : undefined;
  const bodies = new Map<Encoding, Promise<Buffer>>();
  const tags = new Map<string, Promise<string>>();
  const read = (): Promise<Buffer> => (large ? readFile(file) : keepMade(bodies, 'identity', () => readFile(file)));
  return {
    extension: extname(file).toLowerCase(),
    isImmutable: /^\/assets\/.+-[\w-]{8}\.\w+$/u.test(addressOf(folder, file)),
    large,
    tag: () => keepMade(tags, file, async () => large?.tag() ?? hashTag(createHash('sha256').update(await read()))),
    body: (encoding) =>
      encoding === 'identity' ? read() : keepMade(bodies, encoding, async () => encode(await read(), encoding)),
  };
}

/** What was made before, or is made now. What failed is not kept: a file that cannot be read now may be in a moment. */
function keepMade<K, V>(made: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = made.get(key);
  if (known) return known;
  const fresh = make();
  made.set(key, fresh);
  fresh.catch(() => made.delete(key));
  return fresh;
}

function encodingFor({ extension }: Asset, accepted: string): Encoding {
  if (!COMPRESSIBLE.has(extension)) return 'identity';
  if (/\bbr\b/u.test(accepted)) return 'br';
  return /\bgzip\b/u.test(accepted) ? 'gzip' : 'identity';
}

function encode(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return {
    br: () => promisify(brotliCompress)(body, { params }),
    gzip: () => promisify(gzip)(body),
  }[encoding]();
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
