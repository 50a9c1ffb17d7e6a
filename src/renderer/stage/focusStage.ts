/** Keeps the focus near when what has it goes away. `near` is anything on or below the stage. */
export function focusStage(near: Element | null): void {
  near?.closest('[data-stage]')?.querySelector('section')?.focus({ preventScroll: true });
}
