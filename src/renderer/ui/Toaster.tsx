import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { cx } from './cx';
import styles from './Toaster.module.css';
import { type ToastTone, toasts } from './toast';

const SIGN = { info: <Info />, ok: <CircleCheck />, danger: <CircleAlert /> };

/** Draws what `toast()` says. Once per page. F6 moves the focus to it. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={label}>
          <Shown closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Shown({ closeLabel }: { closeLabel: string }) {
  const { toasts: list } = Toast.useToastManager<{ tone: ToastTone }>();
  return list.map((entry) => {
    const tone = entry.data?.tone ?? 'info';
    return (
      <Toast.Root key={entry.id} toast={entry} className={styles.toast} swipeDirection={['right', 'down']}>
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
