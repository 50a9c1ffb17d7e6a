import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** What the control inside must carry so that its label, hint and error belong to it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  /** How to fill it in; gives way to the error. */
  hint?: ReactNode;
  /** What is wrong with it, in a sentence. */
  error?: ReactNode;
  children: (control: FieldControl) => ReactNode;
}

/** A labelled place for a control, with a hint or what is wrong under it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {error && <CircleAlert aria-hidden="true" />}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}
