import { IS_MAC } from '../../hooks/keys/isMac';
import { matchesShortcut, worksWhileTyping } from '../../hooks/keys/matchesShortcut';
import { type Action, runAction, useActionStore } from '../../store/actions';
import { keysOf } from '../../store/keysOf';

/** A key that is down and does something until it is let go. */
interface Held {
  code: string;
  /** Letting go of a modifier ends it too: the system may not tell of the key itself then. */
  isCombined: boolean;
  release(): void;
}

/**
 * Runs actions by the keys that are pressed in a window, until the returned function is called. A dialog that is open has
 * the keyboard to itself, except for keys with a modifier.
 */
export function listenForKeys(target: Window): () => void {
  let held: Held | undefined;
  const letGo = () => {
    held?.release();
    held = undefined;
  };
  const press = ({ hold, canRun }: Action, keys: string, code: string): boolean => {
    if (!hold || !canRun()) return false;
    letGo();
    hold.press();
    held = { code, isCombined: keys.includes('+'), release: hold.release };
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A held space would press the button that has the focus again and again.
    if (held?.code === event.code) event.preventDefault();
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const element = elementOf(event.target);
    const isBusy = isTyping(element) || isInOverlay(element) || isOfFocused(event.key, element);
    for (const action of useActionStore.getState().actions.values()) {
      const keys = keysOf(action);
      if (!keys || (isBusy && !worksWhileTyping(keys)) || !matchesShortcut(event, keys, IS_MAC)) continue;
      if (!(action.hold ? press(action, keys, event.code) : runAction(action.id))) continue;
      event.preventDefault();
      return;
    }
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!held || (event.code !== held.code && !(held.isCombined && isModifier(event.key)))) return;
    event.preventDefault();
    letGo();
  };
  const onVisibility = () => target.document.hidden && letGo();
  target.addEventListener('keydown', onKeyDown);
  target.addEventListener('keyup', onKeyUp);
  // Whoever lets go elsewhere is not heard here: nobody may be left with an open microphone.
  target.addEventListener('blur', letGo);
  target.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    letGo();
    target.removeEventListener('keydown', onKeyDown);
    target.removeEventListener('keyup', onKeyUp);
    target.removeEventListener('blur', letGo);
    target.document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Also of another window, whose elements are of other classes than ours. */
function elementOf(target: EventTarget | null): Element | undefined {
  return target && 'closest' in target ? (target as Element) : undefined;
}

function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Meta' || key === 'Alt' || key === 'Shift';
}

function isTyping(element: Element | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(element.type);
  return element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** What only holds the focus, so that it is not lost, and has no use for a key. */
const PLACES = 'body, main, section, figure, aside';

/** Space and Enter belong to what the keyboard is on; after a click nobody sees that anything has the focus. */
function isOfFocused(key: string, element: Element | undefined): boolean {
  if (key !== ' ' && key !== 'Enter') return false;
  return element !== undefined && !element.matches(PLACES) && element.matches(':focus-visible');
}

/** One that is closing is drawn a little longer and has the focus till then; nobody means it any more. */
function isInOverlay(element: Element | undefined): boolean {
  const overlay = element?.closest('[role="dialog"],[role="alertdialog"],[role="menu"]');
  return overlay != null && !overlay.hasAttribute('data-closed');
}
