import { useEffect } from 'react';
import { runAction, useActionStore } from '../../store/actions';
import { matchesShortcut, worksWhileTyping } from './matchesShortcut';

const MAC = /Mac|iPhone|iPad/u.test(navigator.platform);

/** Runs actions by their keys. A dialog that is open has the keyboard to itself, except for keys with a modifier. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const busy = isTyping(event.target) || isInOverlay(event.target);
      for (const { id, shortcut } of useActionStore.getState().actions.values()) {
        if (!shortcut || (busy && !worksWhileTyping(shortcut)) || !matchesShortcut(event, shortcut, MAC)) continue;
        if (!runAction(id)) continue;
        event.preventDefault();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null;
}
