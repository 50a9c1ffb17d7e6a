import { CopyButton } from './CopyButton';
import styles from './CopyField.module.css';
import { Field } from './Field';
import { TextInput } from './TextInput';

export interface CopyFieldProps {
  label: string;
  hint?: string;
  text: string;
  copyLabel: string;
  copiedLabel: string;
}

/** A text to take away, selectable, with a button that copies it. */
export function CopyField({ label, hint, text, copyLabel, copiedLabel }: CopyFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className={styles.row}>
          <TextInput
            {...control}
            readOnly
            mono
            className={styles.text}
            value={text}
            onFocus={(event) => event.target.select()}
          />
          <CopyButton
            text={text}
            label={copyLabel}
            copiedLabel={copiedLabel}
            compact
            aria-label={`${copyLabel}: ${label}`}
          />
        </span>
      )}
    </Field>
  );
}
