import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { cx } from './cx';

/** A word or count that marks something. */
export function Badge({
  children,
  tone = 'neutral',
}: {
  children: ReactNode;
  tone?: 'neutral' | 'accent' | 'warn' | 'danger';
}) {
  return <span className={cx(styles.badge, styles[tone])}>{children}</span>;
}
