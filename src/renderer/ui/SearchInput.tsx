import { Search } from 'lucide-react';
import { cx } from './cx';
import styles from './SearchInput.module.css';
import { TextInput, type TextInputProps } from './TextInput';

interface SearchInputProps extends Omit<TextInputProps, 'type' | 'mono' | 'aria-label'> {
  /** Names it for a screen reader; for everyone where there is no placeholder. */
  label: string;
}

/** Words to look for. Children lie over its end. */
export function SearchInput({ label, placeholder = label, className, children, ...input }: SearchInputProps) {
  return (
    <span className={cx(styles.search, className)}>
      <Search aria-hidden="true" />
      <TextInput {...input} type="search" aria-label={label} placeholder={placeholder} autoComplete="off" />
      {children}
    </span>
  );
}
