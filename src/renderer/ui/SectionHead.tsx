import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

/** What a part of a page is about, and the one thing to do there. */
export function SectionHead({ title, lead, action }: { title: string; lead?: ReactNode; action?: ReactNode }) {
  return (
    <header className={styles.head}>
      <div className={styles.text}>
        <h2>{title}</h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {action}
    </header>
  );
}
