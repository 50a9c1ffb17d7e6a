import type { ReactNode } from 'react';
import styles from './RulesForm.module.css';

/** Fields that can be read but not changed while `when` holds. */
export function Locked({ when, children }: { when: boolean; children: ReactNode }) {
  return (
    <fieldset className={styles.fields} disabled={when}>
      {children}
    </fieldset>
  );
}
