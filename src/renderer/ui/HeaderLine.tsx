import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './HeaderLine.module.css';

interface HeaderLineProps {
  /** Nothing is shown without; the place is there for screen readers, so that they tell when it comes. */
  words: string | undefined;
  icon: ReactNode;
  /** Something that must not be forgotten. */
  isUrgent?: boolean;
  /** Buttons. */
  children: ReactNode;
}

/** One line under a meeting's header: what goes on all the while, and how to end it. */
export function HeaderLine({ words, icon, isUrgent, children }: HeaderLineProps) {
  return (
    <div className={styles.place} role="status">
      {words !== undefined && (
        <div data-ink="panel" className={cx(styles.line, isUrgent && styles.urgent)}>
          {icon}
          <span className={styles.words} dir="auto">
            {words}
          </span>
          {children}
        </div>
      )}
    </div>
  );
}
