import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { cx } from './cx';
import styles from './ToastRegion.module.css';
import { type ToastEntry, type ToastTone, toastQueue } from './toast';

/** Time to read a sentence twice. */
const SHOWN_MS = 6000;
/** What can be answered stays until a slow hand has reached it. */
const ANSWERABLE_MS = 15_000;
const SIGN = { info: <Info />, ok: <CircleCheck />, danger: <CircleAlert /> };

const manager = Toast.createToastManager<{ tone: ToastTone }>();

/** The corner in which toasts are shown. */
export default function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  useEffect(() => {
    const show = () => toastQueue.take().forEach(add);
    const end = toastQueue.subscribe(show);
    show();
    return end;
  }, []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={label}>
          <Shown closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function add({ title, text, tone = 'info', action, until }: ToastEntry): void {
  if (until?.aborted) return;
  const id: string = manager.add({
    title,
    description: text,
    timeout: action ? ANSWERABLE_MS : SHOWN_MS,
    priority: tone === 'danger' ? 'high' : 'low',
    data: { tone },
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(id);
        action.run();
      },
    },
  });
  until?.addEventListener('abort', () => manager.close(id), { once: true });
}

function Shown({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager<{ tone: ToastTone }>();
  return toasts.map((entry) => {
    const tone = entry.data?.tone ?? 'info';
    return (
      <Toast.Root
        key={entry.id}
        toast={entry}
        data-ink="panel"
        className={styles.toast}
        swipeDirection={['right', 'down']}
      >
        <span className={cx(styles.icon, styles[tone])} aria-hidden="true">
          {SIGN[tone]}
        </span>
        <div className={styles.text}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.body} />
        </div>
        {entry.actionProps && <Toast.Action className={styles.action} />}
        <Toast.Close className={styles.close} aria-label={closeLabel}>
          <X aria-hidden="true" />
        </Toast.Close>
      </Toast.Root>
    );
  });
}
