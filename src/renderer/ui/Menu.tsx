import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import styles from './Menu.module.css';

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  /** MenuItem, MenuChoice, MenuSeparator. */
  children: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  /** Open from the start: it was pressed before this was loaded. */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A list of things to do, opened by a button. */
export function Menu({ trigger, children, side = 'bottom', align = 'end', defaultOpen, onOpenChange }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className={styles.positioner}>
          <Base.Popup data-ink="panel" className={styles.popup} tabIndex={0}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
