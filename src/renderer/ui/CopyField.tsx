import { CopyButton } from './CopyButton';
import styles from './CopyField.module.css';
import { TextField } from './TextField';

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
    <TextField
      label={label}
      hint={hint}
      readOnly
      mono
      className={styles.text}
      value={text}
      onFocus={(event) => event.target.select()}
      beside={
        <CopyButton
          text={text}
          label={copyLabel}
          copiedLabel={copiedLabel}
          compact
          aria-label={`${copyLabel}: ${label}`}
        />
      }
    />
  );
}
