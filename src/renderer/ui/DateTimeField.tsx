import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { fromLocalDateTime, toLocalDateTime } from './localDateTime';
import styles from './NumberField.module.css';
import { TextField } from './TextField';

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
    <TextField
      label={label}
      hint={hint}
      error={error}
      type="datetime-local"
      className={styles.moment}
      value={toLocalDateTime(value)}
      min={toLocalDateTime(min)}
      onChange={({ target }) => onChange(fromLocalDateTime(target.value))}
      beside={value !== undefined && <IconButton label={clearLabel} icon={<X />} onClick={() => onChange(undefined)} />}
    />
  );
}
