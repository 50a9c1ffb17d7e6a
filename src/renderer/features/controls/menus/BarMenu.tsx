import type { ReactElement, ReactNode } from 'react';
import { Menu } from '../../../ui/Menu';

export interface BarMenuProps {
  /** The button that was pressed to open it. */
  trigger: ReactElement<Record<string, unknown>>;
}

/** A menu of the bar, over the button that opens it. */
export function BarMenu({ trigger, children }: BarMenuProps & { children: ReactNode }) {
  return (
    <Menu side="top" align="center" defaultOpen trigger={trigger}>
      {children}
    </Menu>
  );
}
