/*
 * What is done to each pixel of a camera frame, in AssemblyScript: `npx tsx scripts/makeKernels.ts` compiles it to
 * `planes.wasm` beside it, which is committed, so that nothing has to be compiled to run Parley.
 *
 * A frame is three planes (I420) whose rows are multiples of 16 bytes apart. "Grid" is a plane that is `s` times smaller
 * in both directions, s being 1, 2, 4 or 8. Who calls gives the memory; nothing is allocated here.
 */

const ROUND7: v128 = i16x8.splat(64);

/** Repeats the last pixel of each row up to the row's end, so that whole blocks can be read. */
export function pad(plane: usize, stride: i32, w: i32, h: i32): void {
  for (let y = 0; y < h; y++) {
    const row = plane + y * stride;
    memory.fill(row + w, load<u8>(row + w - 1), stride - w);
  }
}

/** Means of blocks of s by s pixels. */
export function shrink(src: usize, stride: i32, h: i32, s: i32, dst: usize, dstStride: i32): void {
  const rows = (h + s - 1) / s;
  const shift = s == 2 ? 2 : s == 4 ? 4 : 6;
  const half = i32x4.splat(1 << (shift - 1));
  for (let oy = 0; oy < rows; oy++) {
    const out = dst + oy * dstStride;
    if (s == 1) {
      memory.copy(out, src + oy * stride, stride);
      continue;
    }
    for (let x = 0; x < stride; x += 16) {
      let sum = i16x8.splat(0);
      for (let k = 0; k < s; k++) {
        const y = min(oy * s + k, h - 1);
        sum = i16x8.add(sum, i16x8.extadd_pairwise_i8x16_u(v128.load(src + y * stride + x)));
      }
      if (s == 2) {
        const mean = i16x8.shr_u(i16x8.add(sum, i16x8.splat(2)), 2);
        v128.store_lane<u64>(out + (x >> 1), i8x16.narrow_i16x8_u(mean, mean), 0);
        continue;
      }
      const four = i32x4.extadd_pairwise_i16x8_u(sum);
      if (s == 4) {
        const mean = i32x4.shr_u(i32x4.add(four, half), 4);
        const narrow = i16x8.narrow_i32x4_u(mean, mean);
        v128.store_lane<u32>(out + (x >> 2), i8x16.narrow_i16x8_u(narrow, narrow), 0);
        continue;
      }
      const first = i32x4.extract_lane(four, 0) + i32x4.extract_lane(four, 1) + 32;
      const second = i32x4.extract_lane(four, 2) + i32x4.extract_lane(four, 3) + 32;
      store<u8>(out + (x >> 3), <u8>(first >> 6));
      store<u8>(out + (x >> 3) + 1, <u8>(second >> 6));
    }
  }
}

/** A plane in another size, bilinear; `x0`, `y0` and the steps are in 1/65536 of a pixel. Works for crops too. */
export function resample(
  src: usize, stride: i32, sw: i32, sh: i32,
  dst: usize, dstStride: i32, dw: i32, dh: i32,
  x0: i32, y0: i32, stepX: i32, stepY: i32, row: usize,
): void {
  for (let y = 0; y < dh; y++) {
    const fy = min(max(y0 + y * stepY, 0), (sh - 1) << 16);
    const top = src + (fy >> 16) * stride;
    const bottom = (fy >> 16) + 1 < sh ? top + stride : top;
    const part = i16x8.splat(<i16>((fy & 0xffff) >> 1));
    for (let x = 0; x < sw; x += 8) {
      const one = i16x8.shl(v128.load_ext<u8>(top + x), 7);
      const other = i16x8.shl(v128.load_ext<u8>(bottom + x), 7);
      v128.store(row + (x << 1), i16x8.add(one, i16x8.q15mulr_sat_s(i16x8.sub(other, one), part)));
    }
    store<i16>(row + (sw << 1), load<i16>(row + ((sw - 1) << 1)));
    const out = dst + y * dstStride;
    const last = (sw - 1) << 16;
    let fx = x0;
    for (let x = 0; x < dw; x++) {
      const at = min(max(fx, 0), last);
      const left = row + ((at >> 16) << 1);
      const a = <i32>load<i16>(left);
      const b = <i32>load<i16>(left + 2);
      store<u8>(out + x, <u8>((a + (((b - a) * ((at & 0xffff) >> 1)) >> 15) + 64) >> 7));
      fx += stepX;
    }
  }
}

/** Takes the two chromas of NV12 apart. */
export function split(uv: usize, uvStride: i32, w: i32, h: i32, u: usize, v: usize, stride: i32): void {
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x += 16) {
      const at = uv + y * uvStride + (x << 1);
      const one = v128.load(at);
      const other = v128.load(at + 16);
      v128.store(u + y * stride + x, v128.shuffle<u8>(one, other, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));
      v128.store(v + y * stride + x, v128.shuffle<u8>(one, other, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31));
    }
  }
}

/** RGB with four bytes a pixel to planes of limited range; `red` and `blue` are their places in a pixel, `kr` and `kb` the
 * matrix in 1/65536. */
export function fromRgb(
  src: usize, srcStride: i32, w: i32, h: i32, red: i32, blue: i32, kr: i32, kb: i32,
  yPlane: usize, yStride: i32, u: usize, v: usize, cStride: i32,
): void {
  const r = <f32>kr / 65536;
  const b = <f32>kb / 65536;
  const g = <f32>1.0 - r - b;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = src + y * srcStride + (x << 2);
      const luma = r * <f32>load<u8>(at + red) + g * <f32>load<u8>(at + 1) + b * <f32>load<u8>(at + blue);
      store<u8>(yPlane + y * yStride + x, <u8>(16.5 + luma * (219.0 / 255.0)));
      if ((x | y) & 1) continue;
      const chroma = (y >> 1) * cStride + (x >> 1);
      store<u8>(u + chroma, <u8>(128.5 + (<f32>load<u8>(at + blue) - luma) * ((112.0 / 255.0) / (1 - b))));
      store<u8>(v + chroma, <u8>(128.5 + (<f32>load<u8>(at + red) - luma) * ((112.0 / 255.0) / (1 - r))));
    }
  }
}

/** Planes to RGBA of the same size; all three planes have the size of the picture. */
export function toRgba(y: usize, u: usize, v: usize, count: i32, dst: usize): void {
  for (let i = 0; i < count; i++) {
    const luma = <f32>(<i32>load<u8>(y + i) - 16) * 1.164;
    const cb = <f32>(<i32>load<u8>(u + i) - 128);
    const cr = <f32>(<i32>load<u8>(v + i) - 128);
    const at = dst + (i << 2);
    store<u8>(at, clampByte(luma + 1.596 * cr));
    store<u8>(at + 1, clampByte(luma - 0.392 * cb - 0.813 * cr));
    store<u8>(at + 2, clampByte(luma + 2.017 * cb));
    store<u8>(at + 3, 255);
  }
}

@inline
function clampByte(value: f32): u8 {
  return <u8>max<f32>(0, min<f32>(255, value + 0.5));
}

/**
 * Lets the mask follow a fresh one: at once where the picture has changed, slowly where it has not, so that a still edge
 * stands still and a moving one leaves no trail. `before` is the picture for which the mask stands, in 1/128. Answers how
 * much of the mask has changed, 0 to 1.
 */
export function follow(
  fresh: usize, luma: usize, before: usize, mask: usize, w: i32, h: i32,
  calm: f32, noise: f32, jump: f32, cut: i32,
): f32 {
  let moved: f32 = 0;
  let changed: i32 = 0;
  for (let i = 0; i < w * h; i += 4) changed += abs(difference(luma, before, i)) >> 7;
  // So much of the picture is another that nothing of the old mask is worth keeping.
  const isCut = changed > cut * ((w * h) >> 2);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      let change: f32;
      if (x > 0 && y > 0 && x < w - 1 && y < h - 1) {
        let sum: i32 = 0;
        for (let dy = -1; dy <= 1; dy++) {
          const at = i + dy * w;
          sum += difference(luma, before, at - 1) + difference(luma, before, at) + difference(luma, before, at + 1);
        }
        change = <f32>abs(sum) * (1.0 / (9.0 * 128.0));
      } else {
        change = <f32>abs(difference(luma, before, i)) * (1.0 / 256.0);
      }
      const target = load<f32>(fresh + (i << 2)) * 32767;
      const held = <f32>load<i16>(mask + (i << 1));
      // What the model says of an unchanged picture may still be a correction, where it says it strongly.
      const strong = max<f32>(0, abs(target - held) * (1.0 / 32767.0) - jump);
      const rate: f32 = isCut ? 1.0 : min<f32>(1, calm + max<f32>(0, change - noise) * 0.15 + strong * 0.8);
      const step = (target - held) * rate;
      moved += abs(step);
      store<i16>(mask + (i << 1), <i16>(held + step));
    }
  }
  for (let i = 0; i < w * h; i++) {
    const held = <i32>load<i16>(before + (i << 1));
    const now = <i32>load<u8>(luma + i) << 7;
    const gap = now - held;
    // A new picture is taken over; noise is averaged away.
    store<i16>(before + (i << 1), <i16>(abs(gap) > 12 << 7 ? now : held + (gap >> 2)));
  }
  return moved / <f32>(w * h) / 32767;
}

@inline
function difference(luma: usize, before: usize, i: i32): i32 {
  return (<i32>load<u8>(luma + i) << 7) - <i32>load<i16>(before + (i << 1));
}

/**
 * A mask of 16 bits as one of 8, in the size of the grid. What the model is not sure of goes to the nearer side: a halo of
 * half a person is worse than an edge that is a little off.
 */
export function maskToGrid(mask: usize, mw: i32, mh: i32, dst: usize, dstStride: i32, gw: i32, gh: i32): void {
  const stepX = (mw << 16) / gw;
  const stepY = (mh << 16) / gh;
  for (let y = 0; y < gh; y++) {
    const fy = max(y * stepY + (stepY >> 1) - 32768, 0);
    const y0 = min(fy >> 16, mh - 1);
    const top = mask + ((y0 * mw) << 1);
    const bottom = mask + ((min(y0 + 1, mh - 1) * mw) << 1);
    const py = (fy & 0xffff) >> 1;
    for (let x = 0; x < gw; x++) {
      const fx = max(x * stepX + (stepX >> 1) - 32768, 0);
      const x0 = min(fx >> 16, mw - 1);
      const x1 = min(x0 + 1, mw - 1);
      const px = (fx & 0xffff) >> 1;
      const a = between(load<i16>(top + (x0 << 1)), load<i16>(top + (x1 << 1)), px);
      const b = between(load<i16>(bottom + (x0 << 1)), load<i16>(bottom + (x1 << 1)), px);
      const share = min<f32>(1, max<f32>(0, <f32>(between(a, b, py) - 9830) * (1.0 / 13107.0)));
      store<u8>(dst + y * dstStride + x, <u8>(share * share * (3 - 2 * share) * 255 + 0.5));
    }
  }
}

@inline
function between(a: i32, b: i32, part: i32): i32 {
  return a + (((b - a) * part) >> 15);
}

/** Means over squares of 2r+1, of four numbers a pixel at once. `sums` holds one row. */
function box(src: usize, dst: usize, w: i32, h: i32, r: i32, sums: usize): void {
  const row = w << 4;
  const side = 2 * r + 1;
  const scale = f32x4.splat(<f32>1.0 / <f32>(side * side));
  for (let x = 0; x < w; x++) {
    let sum = f32x4.splat(0);
    for (let dy = -r; dy <= r; dy++) sum = f32x4.add(sum, v128.load(src + min(max(dy, 0), h - 1) * row + (x << 4)));
    v128.store(sums + (x << 4), sum);
  }
  for (let y = 0; y < h; y++) {
    const out = dst + y * row;
    let sum = f32x4.splat(0);
    for (let dx = -r; dx <= r; dx++) sum = f32x4.add(sum, v128.load(sums + (min(max(dx, 0), w - 1) << 4)));
    for (let x = 0; x < w; x++) {
      v128.store(out + (x << 4), f32x4.mul(sum, scale));
      const next = v128.load(sums + (min(x + r + 1, w - 1) << 4));
      sum = f32x4.add(sum, f32x4.sub(next, v128.load(sums + (max(x - r, 0) << 4))));
    }
    const leaving = src + max(y - r, 0) * row;
    const coming = src + min(y + r + 1, h - 1) * row;
    for (let x = 0; x < row; x += 16) {
      const change = f32x4.sub(v128.load(coming + x), v128.load(leaving + x));
      v128.store(sums + x, f32x4.add(v128.load(sums + x), change));
    }
  }
}

/**
 * A guided filter: makes of a coarse mask the two numbers with which each pixel's own luma tells how much of a person it is,
 * mask = a · luma + b (in 1/2048), so that the mask's edges fall on those of the picture. `one` and `other` hold four
 * numbers a pixel.
 */
export function guide(
  luma: usize, mask: usize, stride: i32, w: i32, h: i32, r: i32, smoothness: f32,
  one: usize, other: usize, sums: usize, a: usize, b: usize,
): void {
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = <f32>load<u8>(luma + y * stride + x) * (1.0 / 256.0);
      const p = <f32>load<u8>(mask + y * stride + x) * (1.0 / 255.0);
      let all = f32x4.splat(i);
      all = f32x4.replace_lane(all, 1, p);
      all = f32x4.replace_lane(all, 2, i * p);
      all = f32x4.replace_lane(all, 3, i * i);
      v128.store(one + ((y * w + x) << 4), all);
    }
  }
  box(one, other, w, h, r, sums);
  for (let at = other, end = other + ((w * h) << 4); at < end; at += 16) {
    const i = load<f32>(at);
    const p = load<f32>(at + 4);
    const slope = (load<f32>(at + 8) - i * p) / (load<f32>(at + 12) - i * i + smoothness);
    store<f32>(at, slope);
    store<f32>(at + 4, p - slope * i);
  }
  box(other, one, w, h, r, sums);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = one + ((y * w + x) << 4);
      const to = (y * stride + x) << 1;
      store<i16>(a + to, <i16>(min<f32>(7.9, max<f32>(-7.9, load<f32>(at))) * 2048));
      store<i16>(b + to, <i16>(min<f32>(7.9, max<f32>(-7.9, load<f32>(at + 4))) * 2048));
    }
  }
}

/** Blurs three planes of one size, of which nothing of the person flows into the surroundings. */
export function blur(
  y: usize, u: usize, v: usize, mask: usize, stride: i32, w: i32, h: i32, r: i32, passes: i32,
  one: usize, other: usize, sums: usize, outY: usize, outU: usize, outV: usize,
): void {
  for (let row = 0; row < h; row++) {
    for (let x = 0; x < w; x++) {
      const i = row * stride + x;
      const away = <f32>1.0 - <f32>load<u8>(mask + i) * <f32>(1.0 / 255.0);
      const weight = away * away + <f32>0.002;
      let all = f32x4.splat(weight);
      all = f32x4.replace_lane(all, 1, <f32>load<u8>(y + i));
      all = f32x4.replace_lane(all, 2, <f32>load<u8>(u + i));
      all = f32x4.replace_lane(all, 3, <f32>load<u8>(v + i));
      all = f32x4.mul(all, f32x4.splat(weight));
      all = f32x4.replace_lane(all, 0, weight);
      v128.store(one + ((row * w + x) << 4), all);
    }
  }
  let from = one;
  let to = other;
  for (let pass = 0; pass < passes; pass++) {
    box(from, to, w, h, r, sums);
    const done = to;
    to = from;
    from = done;
  }
  for (let row = 0; row < h; row++) {
    for (let x = 0; x < w; x++) {
      const i = row * stride + x;
      const all = v128.load(from + ((row * w + x) << 4));
      const mean = f32x4.div(all, f32x4.splat(max<f32>(f32x4.extract_lane(all, 0), 1e-6)));
      store<u8>(outY + i, clampByte(f32x4.extract_lane(mean, 1)));
      store<u8>(outU + i, clampByte(f32x4.extract_lane(mean, 2)));
      store<u8>(outV + i, clampByte(f32x4.extract_lane(mean, 3)));
    }
  }
}

/** Steps between two grid points, in 1/32768. */
@inline
function rampOf(s: i32): v128 {
  if (s == 8) return i16x8(2048, 6144, 10240, 14336, 18432, 22528, 26624, 30720);
  if (s == 4) return i16x8(4096, 12288, 20480, 28672, 4096, 12288, 20480, 28672);
  return i16x8(8192, 24576, 8192, 24576, 8192, 24576, 8192, 24576);
}

/** One row of 16-bit numbers, s times as wide, beginning half a step before the first pixel. */
function expandWide(src: usize, n: i32, s: i32, ramp: v128, dst: usize): void {
  let before = load<i16>(src);
  for (let j = 0; j <= n; j++) {
    const next = load<i16>(src + (min(j, n - 1) << 1));
    const start = i16x8.splat(before);
    v128.store(dst + ((j * s) << 1), i16x8.add(start, i16x8.q15mulr_sat_s(i16x8.sub_sat_s(i16x8.splat(next), start), ramp)));
    before = next;
  }
}

/** The same for a row of bytes, as 1/128 of them. */
function expandBytes(src: usize, n: i32, s: i32, ramp: v128, dst: usize): void {
  if (s == 1) {
    for (let x = 0; x < n; x += 8) v128.store(dst + (x << 1), i16x8.shl(v128.load_ext<u8>(src + x), 7));
    return;
  }
  let before = <i16>load<u8>(src) << 7;
  for (let j = 0; j <= n; j++) {
    const next = <i16>load<u8>(src + min(j, n - 1)) << 7;
    const start = i16x8.splat(before);
    v128.store(dst + ((j * s) << 1), i16x8.add(start, i16x8.q15mulr_sat_s(i16x8.sub(i16x8.splat(next), start), ramp)));
    before = next;
  }
}

@inline
function partOf(y: i32, s: i32): v128 {
  return i16x8.splat(<i16>(s == 1 ? 0 : ((2 * ((y + (s >> 1)) % s) + 1) << 14) / s));
}

@inline
function mix(from: usize, to: usize, at: i32, part: v128): v128 {
  const start = v128.load(from + at);
  return i16x8.add(start, i16x8.q15mulr_sat_s(i16x8.sub_sat_s(v128.load(to + at), start), part));
}

/**
 * Puts the person before another background, in place. `back` is a grid of its own size or, where `sb` is 0, a plane of the
 * frame's size. `rows` has room for six rows of 16-bit numbers, `rowBytes` apart. The mask of each pixel goes to `alpha`, in
 * 1/32768, two rows of the frame to one and two columns to one, for the chromas.
 */
export function composeLuma(
  plane: usize, stride: i32, h: i32,
  a: usize, b: usize, gw: i32, gh: i32, gs: i32, s: i32,
  back: usize, bw: i32, bh: i32, bs: i32, sb: i32,
  low: i32, gain: i32, rows: usize, rowBytes: i32, alpha: usize, alphaStride: i32,
): void {
  const ramp = rampOf(s);
  const backRamp = rampOf(sb);
  let a0 = rows;
  let a1 = rows + rowBytes;
  let b0 = rows + 2 * rowBytes;
  let b1 = rows + 3 * rowBytes;
  let c0 = rows + 4 * rowBytes;
  let c1 = rows + 5 * rowBytes;
  let held = -2;
  let heldBack = -2;
  const lowest = i16x8.splat(<i16>low);
  const most = i16x8.splat(<i16>(32767 / gain));
  const factor = i16x8.splat(<i16>gain);
  const zero = i16x8.splat(0);
  for (let y = 0; y < h; y++) {
    const j = (y + (s >> 1)) / s;
    if (j != held) {
      const above = min(max(j - 1, 0), gh - 1);
      const below = min(j, gh - 1);
      if (held == j - 1) {
        let swap = a0;
        a0 = a1;
        a1 = swap;
        swap = b0;
        b0 = b1;
        b1 = swap;
      } else {
        expandWide(a + ((above * gs) << 1), gw, s, ramp, a0);
        expandWide(b + ((above * gs) << 1), gw, s, ramp, b0);
      }
      expandWide(a + ((below * gs) << 1), gw, s, ramp, a1);
      expandWide(b + ((below * gs) << 1), gw, s, ramp, b1);
      held = j;
    }
    if (sb) {
      const k = (y + (sb >> 1)) / sb;
      if (k != heldBack) {
        if (heldBack == k - 1) {
          const swap = c0;
          c0 = c1;
          c1 = swap;
        } else expandBytes(back + min(max(k - 1, 0), bh - 1) * bs, bw, sb, backRamp, c0);
        expandBytes(back + min(k, bh - 1) * bs, bw, sb, backRamp, c1);
        heldBack = k;
      }
    }
    const part = partOf(y, s);
    const backPart = partOf(y, sb ? sb : 1);
    const shift = s >> 1 << 1;
    const backShift = sb >> 1 << 1;
    const row = plane + y * stride;
    const alphaRow = alpha + (y >> 1) * alphaStride;
    const odd = y & 1;
    for (let x = 0; x < stride; x += 8) {
      const at = x << 1;
      const luma = i16x8.shl(v128.load_ext<u8>(row + x), 7);
      let mask = i16x8.add_sat_s(i16x8.q15mulr_sat_s(luma, mix(a0, a1, at + shift, part)), mix(b0, b1, at + shift, part));
      mask = i16x8.min_s(i16x8.max_s(i16x8.sub_sat_s(mask, lowest), zero), most);
      mask = i16x8.mul(mask, factor);
      const behind = sb ? mix(c0, c1, at + backShift, backPart) : i16x8.shl(v128.load_ext<u8>(back + y * stride + x), 7);
      const mixed = i16x8.add(behind, i16x8.q15mulr_sat_s(i16x8.sub(luma, behind), mask));
      const bytes = i16x8.shr_u(i16x8.add(mixed, ROUND7), 7);
      v128.store_lane<u64>(row + x, i8x16.narrow_i16x8_u(bytes, bytes), 0);
      // Four masks of eight, two columns to one.
      const pairs = i32x4.shr_u(i32x4.extadd_pairwise_i16x8_u(mask), 1);
      let halves = i16x8.narrow_i32x4_u(pairs, pairs);
      if (odd) halves = i16x8.avgr_u(halves, v128.load64_zero(alphaRow + x));
      v128.store_lane<u64>(alphaRow + x, halves, 0);
    }
  }
}

/** The same for one chroma, with the mask that the luma left. */
export function composeChroma(
  plane: usize, stride: i32, h: i32, alpha: usize, alphaStride: i32,
  back: usize, bw: i32, bh: i32, bs: i32, sb: i32, rows: usize, rowBytes: i32,
): void {
  const ramp = rampOf(sb);
  let c0 = rows;
  let c1 = rows + rowBytes;
  let held = -2;
  for (let y = 0; y < h; y++) {
    if (sb) {
      // Without steps between, a row stands for itself.
      const k = sb == 1 ? y + 1 : (y + (sb >> 1)) / sb;
      if (k != held) {
        if (held == k - 1) {
          const swap = c0;
          c0 = c1;
          c1 = swap;
        } else expandBytes(back + min(max(k - 1, 0), bh - 1) * bs, bw, sb, ramp, c0);
        expandBytes(back + min(k, bh - 1) * bs, bw, sb, ramp, c1);
        held = k;
      }
    }
    const part = partOf(y, sb ? sb : 1);
    const shift = sb >> 1 << 1;
    const row = plane + y * stride;
    for (let x = 0; x < stride; x += 8) {
      const at = x << 1;
      const own = i16x8.shl(v128.load_ext<u8>(row + x), 7);
      const behind = sb ? mix(c0, c1, at + shift, part) : i16x8.shl(v128.load_ext<u8>(back + y * stride + x), 7);
      const mask = v128.load(alpha + y * alphaStride + at);
      const mixed = i16x8.add(behind, i16x8.q15mulr_sat_s(i16x8.sub(own, behind), mask));
      const bytes = i16x8.shr_u(i16x8.add(mixed, ROUND7), 7);
      v128.store_lane<u64>(row + x, i8x16.narrow_i16x8_u(bytes, bytes), 0);
    }
  }
}
