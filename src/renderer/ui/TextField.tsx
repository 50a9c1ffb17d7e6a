import type { ReactNode } from 'react';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';
import { TextInput, type TextInputProps } from './TextInput';

interface TextFieldProps extends Pick<FieldProps, 'label' | 'hint' | 'error'>, TextInputProps {
  /** Stands behind it on the same line: a unit, a button. */
  beside?: ReactNode;
}

/** One line of text with its label, and a hint or what is wrong under it. */
export function TextField({ label, hint, error, beside, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.line}>
          <TextInput {...input} {...control} />
          {beside}
        </span>
      )}
    </Field>
  );
}
