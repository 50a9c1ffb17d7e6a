import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import styles from './Dialog.module.css';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question. */
  title: ReactNode;
  /** What it means to say yes. */
  body?: ReactNode;
  /** The verb that answers yes. */
  confirmLabel: string;
  cancelLabel: string;
  /** What is lost cannot be had back. */
  danger?: boolean;
  busy?: boolean;
  /** What has to be chosen before yes means something. */
  children?: ReactNode;
  onConfirm: () => void;
}

/** A question before something that cannot be undone. The safe answer has the focus. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  body,
  confirmLabel,
  cancelLabel,
  danger = false,
  busy = false,
  children,
  onConfirm,
}: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup data-ink="panel" className={cx(styles.popup, styles.small)} initialFocus={cancel}>
            <header className={styles.header}>
              <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
            </header>
            {body && <AlertDialog.Description className={styles.description}>{body}</AlertDialog.Description>}
            {children && <div className={styles.body}>{children}</div>}
            <footer className={styles.footer}>
              <AlertDialog.Close render={<Button ref={cancel}>{cancelLabel}</Button>} />
              <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </footer>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
