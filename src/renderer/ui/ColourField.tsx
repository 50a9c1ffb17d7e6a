import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './ColourField.module.css';
import { Field } from './Field';
import { IconButton } from './IconButton';
import { TextInput } from './TextInput';

export interface ColourFieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** `#rrggbb`; undefined where none is chosen. */
  value: string | undefined;
  /** What is shown where none is chosen. */
  fallback: string;
  /** Name of the swatch that opens the picker. */
  pickLabel: string;
  clearLabel: string;
  onChange: (value: string | undefined) => void;
}

const COLOUR = /^#?[0-9a-f]{6}$/iu;

/** A colour, by picking or by its number; empty where it is left to others. */
export function ColourField({
  label,
  hint,
  error,
  value,
  fallback,
  pickLabel,
  clearLabel,
  onChange,
}: ColourFieldProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.row}>
          <input
            type="color"
            className={styles.swatch}
            aria-label={`${pickLabel}: ${label}`}
            value={value ?? fallback}
            data-empty={value === undefined || undefined}
            onChange={({ target }) => onChange(target.value)}
          />
          <TextInput
            {...control}
            mono
            className={styles.number}
            value={text}
            placeholder={fallback}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => {
              setText(target.value);
              const typed = target.value.trim();
              if (typed === '') onChange(undefined);
              else if (COLOUR.test(typed)) onChange(`#${typed.replace('#', '').toLowerCase()}`);
            }}
            onBlur={() => setText(value ?? '')}
          />
          {value !== undefined && (
            <IconButton label={`${clearLabel}: ${label}`} icon={<X />} onClick={() => onChange(undefined)} quiet />
          )}
        </span>
      )}
    </Field>
  );
}
