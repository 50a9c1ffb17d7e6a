import { useEffect } from 'react';
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

/** Runs actions by their keys. A dialog that is open has the keyboard to itself, except for keys with a modifier. */
export function useShortcuts(): void {
  useEffect(() => {
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
      const isBusy = isTyping(event.target) || isInOverlay(event.target) || isOfFocused(event);
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
    const onVisibility = () => document.hidden && letGo();
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    // Whoever lets go elsewhere is not heard here: nobody may be left with an open microphone.
    window.addEventListener('blur', letGo);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      letGo();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', letGo);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);
}

function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Meta' || key === 'Alt' || key === 'Shift';
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Space and Enter belong to what the keyboard is on; after a click nobody sees that anything has the focus. */
function isOfFocused({ key, target }: KeyboardEvent): boolean {
  if (key !== ' ' && key !== 'Enter') return false;
  return target instanceof Element && target !== document.body && target.matches(':focus-visible');
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null;
}
