import type { ReactNode } from 'react';
import styles from './NumberField.module.css';
import { TextField } from './TextField';

export interface NumberFieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands behind the number: "people", "kbps". */
  unit?: string;
  /** What an empty field means. */
  placeholder?: string;
  value: number | undefined;
  min?: number;
  max?: number;
  step?: number;
  onChange: (value: number | undefined) => void;
}

/** A number with its unit; empty where there is none. */
export function NumberField({
  label,
  hint,
  error,
  unit,
  placeholder,
  value,
  min,
  max,
  step,
  onChange,
}: NumberFieldProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      type="number"
      inputMode="numeric"
      className={styles.number}
      value={value ?? ''}
      placeholder={placeholder}
      min={min}
      max={max}
      step={step}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
      beside={unit && <span className={styles.unit}>{unit}</span>}
    />
  );
}
