import type { ReactNode } from 'react';
import { Field } from './Field';
import styles from './NumberField.module.css';
import { TextInput } from './TextInput';

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
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.row}>
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            className={styles.number}
            value={value ?? ''}
            placeholder={placeholder}
            min={min}
            max={max}
            step={step}
            onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
