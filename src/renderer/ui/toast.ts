export type ToastTone = 'info' | 'ok' | 'danger';

export interface ToastOptions {
  tone?: ToastTone;
  /** A second line. */
  text?: string;
  action?: { label: string; run: () => void };
  /** Aborted once there is nothing to say any more. */
  until?: AbortSignal;
}

export interface ToastEntry extends ToastOptions {
  title: string;
}

let waiting: readonly ToastEntry[] = [];
let listener: (() => void) | undefined;

/** Says something that needs no answer; gone after a few seconds, kept while pointed at or focused. */
export function toast(title: string, options: ToastOptions = {}): void {
  waiting = [...waiting, { title, ...options }];
  listener?.();
}

/** What was said and not yet shown. One `Toaster` per page listens, takes and draws. */
export const toastQueue = {
  isWaiting: () => waiting.length > 0,
  take(): readonly ToastEntry[] {
    const taken = waiting;
    waiting = [];
    return taken;
  },
  subscribe(onChange: () => void): () => void {
    listener = onChange;
    return () => {
      if (listener === onChange) listener = undefined;
    };
  },
};
