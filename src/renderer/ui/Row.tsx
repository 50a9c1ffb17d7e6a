import type { ReactNode } from 'react';
import styles from './RowList.module.css';

export interface RowProps {
  /** A sign, an avatar or a box to tick. */
  lead?: ReactNode;
  title: ReactNode;
  /** What else is known of it, in small letters. */
  meta?: ReactNode;
  /** Badges. */
  marks?: ReactNode;
  /** Buttons and menus. */
  actions?: ReactNode;
  isChosen?: boolean;
}

/** One thing of a RowList. */
export function Row({ lead, title, meta, marks, actions, isChosen }: RowProps) {
  return (
    <li className={styles.row} data-chosen={isChosen || undefined}>
      {lead && <span className={styles.lead}>{lead}</span>}
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {meta && <div className={styles.meta}>{meta}</div>}
      </div>
      {marks && <div className={styles.marks}>{marks}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
