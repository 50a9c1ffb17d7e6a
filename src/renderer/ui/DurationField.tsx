import { type ReactNode, useState } from 'react';
import styles from './NumberField.module.css';
import { Select } from './Select';
import { SECONDS_IN, type SpanUnit, unitFor } from './spanUnit';
import { TextField } from './TextField';

export interface DurationFieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** What an empty field means. */
  placeholder?: string;
  /** Seconds. */
  value: number | undefined;
  /** The units one can choose, with their words; the first is offered where nothing is set. */
  units: readonly { value: SpanUnit; label: string }[];
  /** Names the choice of units for a screen reader. */
  unitLabel: string;
  onChange: (seconds: number | undefined) => void;
}

/** A span of time in the unit that fits it; empty where there is none. */
export function DurationField({
  label,
  hint,
  error,
  placeholder,
  value,
  units,
  unitLabel,
  onChange,
}: DurationFieldProps) {
  const offered = units.map((unit) => unit.value);
  const [unit, setUnit] = useState(() => unitFor(value, offered));
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      type="number"
      inputMode="decimal"
      className={styles.number}
      value={value === undefined ? '' : value / SECONDS_IN[unit]}
      placeholder={placeholder}
      min={0}
      step="any"
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : Math.round(target.valueAsNumber * SECONDS_IN[unit]))
      }
      beside={
        <Select
          className={styles.select}
          aria-label={unitLabel}
          value={unit}
          options={units}
          onChange={(next) => {
            // The number stays and means more or less; whoever changes the unit says "3 hours, not 3 minutes".
            if (value !== undefined) onChange(Math.round((value / SECONDS_IN[unit]) * SECONDS_IN[next]));
            setUnit(next);
          }}
        />
      }
    />
  );
}
