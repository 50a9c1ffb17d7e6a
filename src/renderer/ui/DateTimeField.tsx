import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Field } from './Field';
import { IconButton } from './IconButton';
import { fromLocalDateTime, toLocalDateTime } from './localDateTime';
import styles from './NumberField.module.css';
import { TextInput } from './TextInput';

export interface DateTimeFieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Milliseconds since the epoch. */
  value: number | undefined;
  /** The earliest that makes sense. */
  min?: number;
  /** Name of the button that empties it. */
  clearLabel: string;
  onChange: (moment: number | undefined) => void;
}

/** A moment in the person's own time zone; empty where there is none. */
export function DateTimeField({ label, hint, error, value, min, clearLabel, onChange }: DateTimeFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.row}>
          <TextInput
            {...control}
            type="datetime-local"
            className={styles.moment}
            value={toLocalDateTime(value)}
            min={toLocalDateTime(min)}
            onChange={({ target }) => onChange(fromLocalDateTime(target.value))}
          />
          {value !== undefined && <IconButton label={clearLabel} icon={<X />} onClick={() => onChange(undefined)} />}
        </span>
      )}
    </Field>
  );
}
