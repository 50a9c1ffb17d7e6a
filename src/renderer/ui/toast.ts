import { Toast } from '@base-ui/react/toast';

/** The one list of toasts of a page; `Toaster` draws it. */
export const toasts = Toast.createToastManager<{ tone: ToastTone }>();

export type ToastTone = 'info' | 'ok' | 'danger';

export interface ToastOptions {
  tone?: ToastTone;
  /** A second line. */
  text?: string;
  action?: { label: string; run: () => void };
  /** A toast with the id of a shown one takes its place. */
  id?: string;
}

/** Time to read a sentence twice. */
const SHOWN_MS = 6000;

/** Says something that needs no answer; gone after a few seconds, kept while pointed at or focused. Returns its id. */
export function toast(title: string, { tone = 'info', text, action, id }: ToastOptions = {}): string {
  const shown: string = toasts.add({
    id,
    title,
    description: text,
    timeout: SHOWN_MS,
    priority: tone === 'danger' ? 'high' : 'low',
    data: { tone },
    actionProps: action && {
      children: action.label,
      onClick: () => {
        toasts.close(shown);
        action.run();
      },
    },
  });
  return shown;
}
