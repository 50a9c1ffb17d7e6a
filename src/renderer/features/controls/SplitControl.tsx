import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import styles from './SplitControl.module.css';

/** A control of the bar with a small menu at its side. */
export function SplitControl({
  children,
  menuLabel,
  menu,
}: {
  /** The control itself, an IconButton of the bar. */
  children: ReactNode;
  menuLabel: string;
  /** Left out where there is nothing to choose. */
  menu?: ReactNode;
}) {
  return (
    <span className={cx(styles.split, menu !== undefined && menu !== false && styles.withMenu)}>
      {children}
      {menu && (
        <Menu
          side="top"
          align="center"
          trigger={
            <IconButton variant="bar" size="bar" className={styles.caret} label={menuLabel} icon={<ChevronUp />} />
          }
        >
          {menu}
        </Menu>
      )}
    </span>
  );
}
