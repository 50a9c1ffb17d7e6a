import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './TooltipPopup.module.css';

interface TooltipPopupProps {
  anchor: Element;
  text: ReactNode;
  shortcut: string | undefined;
  side: 'top' | 'bottom' | 'left' | 'right';
}

/** The words of a Tooltip, placed where there is room. */
export default function TooltipPopup({ anchor, text, shortcut, side }: TooltipPopupProps) {
  return (
    <Base.Root open>
      {/* In the window that its element is in. */}
      <Base.Portal container={anchor.ownerDocument.body}>
        <Base.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={styles.positioner}
          data-below-lines={anchor.closest('[role="toolbar"], [data-foot]') ? '' : undefined}
        >
          <Base.Popup data-ink="panel" className={styles.popup}>
            {text}
            {shortcut && <Kbd keys={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
