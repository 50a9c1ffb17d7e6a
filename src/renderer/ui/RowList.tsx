import type { ReactNode } from 'react';
import styles from './RowList.module.css';

/** Things in a framed list, one Row each. */
export function RowList({ label, busy = false, children }: { label: string; busy?: boolean; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label} aria-busy={busy || undefined}>
      {children}
    </ul>
  );
}
