import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';

export interface TextInputProps extends ComponentProps<'input'> {
  /** For keys, codes and addresses. */
  mono?: boolean;
}

/** One line of text. Give it a name through Field or `aria-label`. */
export function TextInput({ mono, className, type = 'text', ...rest }: TextInputProps) {
  return <input {...rest} type={type} className={cx(styles.input, mono && styles.mono, className)} />;
}
