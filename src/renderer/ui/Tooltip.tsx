import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

interface TooltipProps {
  text: ReactNode;
  /** Shown as keys: `Ctrl+D`. */
  shortcut?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  disabled?: boolean;
  /** The element it belongs to; its accessible name is its own affair. */
  children: ReactElement<Record<string, unknown>>;
}

/** Words for what the eye may not know, on hover and keyboard focus. Never the only place that says something. */
export function Tooltip({ text, shortcut, side = 'top', disabled = false, children }: TooltipProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {text}
            {shortcut && <Kbd keys={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
