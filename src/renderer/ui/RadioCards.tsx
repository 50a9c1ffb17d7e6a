import { type ReactNode, useId } from 'react';
import styles from './RadioCards.module.css';

export interface RadioCardsProps<Value extends string> {
  /** Accessible name of the group. */
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string; hint?: ReactNode; picture?: ReactNode; disabled?: boolean }[];
  onChange: (value: Value) => void;
  /** `pictures` for a strip of images with the name under each. */
  look?: 'words' | 'pictures';
}

/** One of several that need a sentence or a picture to tell apart. */
export function RadioCards<Value extends string>({
  label,
  value,
  options,
  onChange,
  look = 'words',
}: RadioCardsProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles[look]}>
      {options.map((option) => (
        <label key={option.value} className={styles.card}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            aria-label={option.label}
            aria-describedby={option.hint ? `${name}-${option.value}` : undefined}
            disabled={option.disabled}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.picture && <span className={styles.picture}>{option.picture}</span>}
          <span className={styles.text}>
            <span className={styles.label}>{option.label}</span>
            {option.hint && (
              <span id={`${name}-${option.value}`} className={styles.hint}>
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
