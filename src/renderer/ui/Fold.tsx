import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Fold.module.css';

export interface FoldProps {
  title: ReactNode;
  /** What is set inside, in words; read while it is closed. */
  summary?: ReactNode;
  /** Something inside needs a look. */
  marked?: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}

/** Settings that belong together, folded away under a heading that says how they stand. */
export function Fold({ title, summary, marked = false, open, onToggle, children }: FoldProps) {
  const id = useId();
  return (
    <section className={styles.fold} data-open={open || undefined}>
      <div className={styles.heading}>
        <h3>
          <button
            type="button"
            className={styles.button}
            aria-expanded={open}
            aria-controls={`${id}-inside`}
            aria-describedby={summary ? `${id}-summary` : undefined}
            onClick={() => onToggle(!open)}
          >
            <ChevronRight aria-hidden="true" />
            <span className={styles.title}>{title}</span>
          </button>
        </h3>
        {summary && (
          <span id={`${id}-summary`} className={styles.summary} data-marked={marked || undefined}>
            {summary}
          </span>
        )}
      </div>
      <div id={`${id}-inside`} className={styles.inside} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
