import styles from './Kbd.module.css';
import { keyNames } from './keyNames';

/** Keys to press, as in `mod+shift+D`; in this order in every language, as they are on the keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys} dir="ltr">
      {keyNames(keys).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </kbd>
  );
}
