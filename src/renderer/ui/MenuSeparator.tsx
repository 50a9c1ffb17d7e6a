import { Menu as Base } from '@base-ui/react/menu';
import styles from './Menu.module.css';

/** A hairline between groups of a Menu. */
export function MenuSeparator() {
  return <Base.Separator className={styles.separator} />;
}
