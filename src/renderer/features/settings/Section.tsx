import { type ReactNode, useId } from 'react';
import styles from './SettingsPage.module.css';

/** Settings that belong together. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id}>{title}</h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      <div className={styles.settings}>{children}</div>
    </section>
  );
}
