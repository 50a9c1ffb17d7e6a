import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  /** Its accessible name; what it stands beside shows it. */
  label: string;
  /** Some, but not all, of what it stands for. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick, for choosing from a list. */
export function Checkbox({ label, mixed = false, onChange, ...rest }: CheckboxProps) {
  return (
    <span className={styles.box}>
      <input
        {...rest}
        type="checkbox"
        aria-label={label}
        className={styles.input}
        ref={(element) => {
          if (element) element.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
    </span>
  );
}
