import type { ReactNode } from 'react';
import styles from './FloatingLine.module.css';

interface FloatingLineProps {
  icon?: ReactNode;
  words: ReactNode;
  /** What comes after the words: buttons, seconds. */
  children?: ReactNode;
}

/** One plain line that lies over what it is about. Whoever shows it says it to screen readers too. */
export function FloatingLine({ icon, words, children }: FloatingLineProps) {
  return (
    <div data-ink="panel" data-floating-line="" className={styles.line}>
      {icon}
      <span className={styles.words}>{words}</span>
      {children && <span className={styles.rest}>{children}</span>}
    </div>
  );
}
