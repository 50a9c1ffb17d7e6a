import { mergeProps } from '@base-ui/react/merge-props';
import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { fetched } from './fetched';
import { Lazy } from './Lazy';

// What draws and places it is larger than a whole page of ours, and most visits see none.
const TooltipPopup = fetched(() => import('./TooltipPopup'));

/** Long enough that a pointer on its way elsewhere meets none. */
const REST_MS = 400;

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
  const [anchor, setAnchor] = useState<Element>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setAnchor(undefined);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!anchor) return undefined;
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && setAnchor(undefined);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [anchor]);

  const handlers = {
    onPointerEnter: ({ currentTarget, pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setAnchor(currentTarget), REST_MS);
    },
    onPointerLeave: hide,
    // Whoever presses knows what it is, and what opens would be covered.
    onPointerDown: hide,
    onClick: hide,
    onFocus: ({ currentTarget }: FocusEvent) => {
      if (currentTarget.matches(':focus-visible')) setAnchor(currentTarget);
    },
    onBlur: hide,
  };
  return (
    <>
      {disabled ? children : cloneElement(children, mergeProps(handlers, children.props))}
      {anchor && !disabled && (
        <Lazy>
          <TooltipPopup anchor={anchor} text={text} shortcut={shortcut} side={side} />
        </Lazy>
      )}
    </>
  );
}
