import { useEffect, useState } from 'react';
import { fetched } from './fetched';
import { Lazy } from './Lazy';
import { toastQueue } from './toast';

// Most visits show no toast, so what draws them comes with the first one.
const ToastRegion = fetched(() => import('./ToastRegion'));

/** Draws what `toast()` says. Once per page. F6 moves the focus to it. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [needed, setNeeded] = useState(toastQueue.isWaiting);
  useEffect(() => {
    if (needed) return undefined;
    const show = () => setNeeded(toastQueue.isWaiting());
    // Something may have been said between drawing and listening.
    show();
    return toastQueue.subscribe(show);
  }, [needed]);
  return <Lazy>{needed && <ToastRegion label={label} closeLabel={closeLabel} />}</Lazy>;
}
