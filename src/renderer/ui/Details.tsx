import { ChevronRight } from 'lucide-react';
import { CopyButton } from './CopyButton';
import styles from './Details.module.css';

/** The technical side of a failure, folded away, to be copied into a report. */
export function Details({
  summary,
  text,
  copyLabel,
  copiedLabel,
}: {
  summary: string;
  text: string;
  copyLabel: string;
  copiedLabel: string;
}) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        {summary}
      </summary>
      <pre className={styles.text}>{text}</pre>
      <CopyButton size="small" text={text} label={copyLabel} copiedLabel={copiedLabel} />
    </details>
  );
}
