/** The first and the last byte that are asked for, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * What a Range header asks of something so many bytes long; `none` where there is nothing of it. Undefined where all is to
 * be sent: without such a header, or where it asks for several parts or in a way that we do not know.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'none' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from !== '' && to !== '' && Number(from) > Number(to)) return undefined;
  // Without a first byte it is the last so many.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'none' : { first, last };
}
