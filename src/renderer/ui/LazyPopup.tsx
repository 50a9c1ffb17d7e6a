import { type ReactElement, useState } from 'react';
import { IconButton, type IconButtonProps } from './IconButton';
import { Lazy } from './Lazy';

interface LazyPopupProps {
  /** How the button looks that opens it. */
  look: Pick<IconButtonProps, 'label' | 'icon' | 'quiet' | 'size' | 'variant' | 'badge' | 'tabIndex' | 'className'> & {
    'data-row-focus'?: string;
  };
  kind?: 'menu' | 'dialog';
  /** Fetches its code; called whenever someone comes near. */
  load: () => Promise<unknown>;
  /** The menu or the like, open at first, around the button that is its trigger. */
  children: (trigger: ReactElement<Record<string, unknown>>) => ReactElement;
}

/** A plain button until the first press: neither a long list nor the way into a call needs what draws menus. */
export function LazyPopup({ look, kind = 'menu', load, children }: LazyPopupProps) {
  const [pressed, setPressed] = useState(false);
  // Where it cannot be had, the press says so.
  const prepare = () => void load().catch(() => undefined);
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup={kind}
        // Whoever comes near may press: by then its code is here.
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setPressed(true)}
      />
    );
  }
  const button = <IconButton {...look} />;
  return <Lazy fallback={button}>{children(button)}</Lazy>;
}
