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
  prepare: () => Promise<void>;
  /** The menu or the like, open at first, around the button that is its trigger. */
  children: (trigger: ReactElement<Record<string, unknown>>) => ReactElement;
}

/** A plain button until the first press: neither a long list nor the way into a call needs what draws menus. */
export function LazyPopup({ look, kind = 'menu', prepare, children }: LazyPopupProps) {
  const [pressed, setPressed] = useState(false);
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup={kind}
        // Whoever comes near may press: by then its code is here.
        onPointerEnter={() => void prepare()}
        onFocus={() => void prepare()}
        onClick={() => setPressed(true)}
      />
    );
  }
  // It takes the place of the button that was pressed, and its focus: what the menu opens gives it back there.
  const button = <IconButton {...look} autoFocus />;
  return (
    <Lazy fallback={button} onError={() => setPressed(false)}>
      {children(button)}
    </Lazy>
  );
}
