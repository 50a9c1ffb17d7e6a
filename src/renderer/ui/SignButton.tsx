import type { ReactNode } from 'react';
import styles from './SignButton.module.css';

export interface SignButtonProps {
  icon: ReactNode;
  /** `news` asks for an answer, `warn` for haste; `quiet` stands still. */
  tone?: 'plain' | 'quiet' | 'news' | 'warn';
  children: ReactNode;
  onClick: () => void;
}

/** A pill that says how something stands, and leads to it. */
export function SignButton({ icon, tone = 'plain', children, onClick }: SignButtonProps) {
  return (
    <button type="button" className={styles.sign} data-tone={tone} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
