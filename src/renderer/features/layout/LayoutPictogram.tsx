import type { Layout } from '../../../shared/domain/layout';

type Box = readonly [x: number, y: number, width: number, height: number];

const BOXES: Record<Layout, readonly Box[]> = {
  auto: [
    [2, 4, 9, 7],
    [13, 4, 9, 3],
    [13, 8.5, 9, 2.5],
    [2, 13, 9, 7],
    [13, 13, 9, 7],
  ],
  grid: [
    [2, 4, 9, 7],
    [13, 4, 9, 7],
    [2, 13, 9, 7],
    [13, 13, 9, 7],
  ],
  speaker: [
    [2, 4, 20, 10],
    [2, 16, 5.5, 4],
    [9.25, 16, 5.5, 4],
    [16.5, 16, 5.5, 4],
  ],
  spotlight: [[2, 4, 20, 16]],
  sidebar: [
    [2, 4, 13, 16],
    [17, 4, 5, 4],
    [17, 10, 5, 4],
    [17, 16, 5, 4],
  ],
};

/** What a layout looks like, in little. Decoration: its name stands beside it. */
export function LayoutPictogram({ layout }: { layout: Layout }) {
  return (
    <svg viewBox="0 0 24 24" fill="currentcolor" aria-hidden="true">
      {BOXES[layout].map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx="1.5" />
      ))}
    </svg>
  );
}
