import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './Button';
import { Dialog, type DialogProps } from './Dialog';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'closeLabel' | 'size' | 'initialFocus'> {
  cancelLabel: string;
  /** The verb that sends it. */
  submitLabel: string;
  /** It is being sent. */
  busy: boolean;
  /** Beside the buttons. */
  aside?: ReactNode;
  /** Of the form. */
  className?: string;
  onClose: () => void;
  /** Fields are judged here, not by the browser. */
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that is open until it is sent or given up. */
export function FormDialog({
  cancelLabel,
  submitLabel,
  busy,
  aside,
  className,
  onClose,
  onSubmit,
  children,
  ...dialog
}: FormDialogProps) {
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const footer = (
    <>
      {aside}
      <Button onClick={onClose}>{cancelLabel}</Button>
      <Button type="submit" form={formId} variant="primary" busy={busy}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog {...dialog} open onOpenChange={(open) => !open && onClose()} footer={footer}>
      <form id={formId} className={className} onSubmit={submit} noValidate>
        {children}
      </form>
    </Dialog>
  );
}
