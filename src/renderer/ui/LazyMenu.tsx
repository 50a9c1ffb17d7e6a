import { type ReactElement, useState } from 'react';
import { IconButton, type IconButtonProps } from './IconButton';
import { Lazy } from './Lazy';

interface LazyMenuProps {
  /** How the button looks that opens the menu. */
  look: Pick<IconButtonProps, 'label' | 'icon' | 'quiet' | 'size' | 'badge' | 'tabIndex'> & {
    'data-row-focus'?: string;
  };
  /** Fetches the menu's code; called whenever someone comes near. */
  load: () => Promise<unknown>;
  /** The menu, open at first, around the button that is its trigger. */
  children: (trigger: ReactElement<Record<string, unknown>>) => ReactElement;
}

/** A plain button until the first press: a long list needs no menus to be drawn. */
export function LazyMenu({ look, load, children }: LazyMenuProps) {
  const [pressed, setPressed] = useState(false);
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup="menu"
        // Whoever comes near may press: by then the menu is here.
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setPressed(true)}
      />
    );
  }
  const button = <IconButton {...look} />;
  return <Lazy fallback={button}>{children(button)}</Lazy>;
}
