import { ChevronUp } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { LazyPopup } from '../../ui/LazyPopup';
import styles from './SplitControl.module.css';

/** The menu at a control's side, fetched when it is first needed. */
export interface SideMenu {
  label: string;
  prepare: () => Promise<void>;
  draw: (trigger: ReactElement<Record<string, unknown>>) => ReactElement;
}

interface SplitControlProps {
  /** The control itself, an IconButton of the bar. */
  children: ReactNode;
  /** Left out where there is nothing to choose. */
  menu?: SideMenu;
}

/** A control of the bar with a small menu at its side. */
export function SplitControl({ children, menu }: SplitControlProps) {
  return (
    <span className={cx(styles.split, menu && styles.withMenu)}>
      {children}
      {menu && (
        <LazyPopup
          look={{ variant: 'bar', size: 'bar', className: styles.caret, label: menu.label, icon: <ChevronUp /> }}
          prepare={menu.prepare}
        >
          {menu.draw}
        </LazyPopup>
      )}
    </span>
  );
}
