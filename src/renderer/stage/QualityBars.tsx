import type { Quality } from '../call/types';
import { cx } from '../ui/cx';
import styles from './QualityBars.module.css';

const LIT: Record<Quality, number> = { excellent: 3, good: 2, poor: 1, lost: 0, unknown: 0 };

/** Three bars for a connection. Decoration: the words stand beside it or in its label. */
export function QualityBars({ quality }: { quality: Quality }) {
  const lit = LIT[quality];
  return (
    <svg className={cx(styles.bars, styles[quality])} viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 5}
          y={9 - bar * 4}
          width="3.5"
          height={4 + bar * 4}
          rx="1"
          className={bar < lit ? styles.lit : styles.unlit}
        />
      ))}
    </svg>
  );
}
