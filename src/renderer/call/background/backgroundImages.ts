import type { BackgroundEffect } from './types';

/** The pictures that come with Parley, by the id under which a preference remembers them. */
export const BUILT_IN_BACKGROUNDS = [
  { id: 'hills', url: '/background/hills.jpg' },
  { id: 'study', url: '/background/study.jpg' },
  { id: 'loft', url: '/background/loft.jpg' },
] as const;

/** The id of the user's own picture. */
export const OWN_BACKGROUND = 'own';

/** What the camera delivers at most; more would only be scaled away, frame by frame. */
const SIZE = { width: 1280, height: 720 };
const QUALITY = 0.85;
/** A photograph of a good camera fits, a film does not. In bytes. */
const FILE_MAX_BYTES = 25_000_000;
const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);

const DATABASE = 'parley.background';
const STORE = 'pictures';

export type UploadProblem = 'not-an-image' | 'too-large';

/**
 * Keeps a picture as the user's own background, on this machine only: cropped to the camera's shape and size, drawn
 * anew, so that nothing of the file but its pixels is kept. Answers why not, where it cannot.
 */
export async function saveOwnBackground(file: Blob): Promise<UploadProblem | undefined> {
  if (!TYPES.has(file.type)) return 'not-an-image';
  if (file.size > FILE_MAX_BYTES) return 'too-large';
  const picture = await cover(file).catch(() => undefined);
  if (!picture) return 'not-an-image';
  await inStore('readwrite', (store) => store.put(picture, OWN_BACKGROUND));
  return undefined;
}

/** A URL for the user's own picture, to be revoked when it is shown no more; undefined where there is none. */
export async function ownBackgroundUrl(): Promise<string | undefined> {
  const picture: unknown = await inStore('readonly', (store) => store.get(OWN_BACKGROUND));
  return picture instanceof Blob ? URL.createObjectURL(picture) : undefined;
}

/** The effect for a remembered image; none where the image is gone. */
export async function imageEffect(id: string): Promise<BackgroundEffect> {
  const url = id === OWN_BACKGROUND ? await ownBackgroundUrl() : BUILT_IN_BACKGROUNDS.find((one) => one.id === id)?.url;
  return url ? { kind: 'image', url } : { kind: 'none' };
}

async function cover(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.max(SIZE.width / bitmap.width, SIZE.height / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (SIZE.width - width) / 2, (SIZE.height - height) / 2, width, height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

/** One request in a transaction of its own. */
async function inStore<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await settle(openDatabase());
  try {
    return await settle(request(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): IDBOpenDBRequest {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return opening;
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The picture store failed'));
  });
}
