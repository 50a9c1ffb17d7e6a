import styles from './Kbd.module.css';
import { keyNames } from './keyNames';

/** Keys to press, as in `mod+shift+D`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </kbd>
  );
}
