import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { IconButton } from '../../ui/IconButton';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  title: string;
  /** Buttons beside the title. */
  tools?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The one panel beside the stage; a sheet over it where there is no room beside. */
export function SidePanel({ title, tools, onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element>(null);
  useEffect(() => {
    // Whoever opens it goes into it, as into the chat's field. A menu that has just been left gives the focus back to its
    // button first.
    const frame = requestAnimationFrame(() => {
      if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      // The focus goes back to the button that opened the panel, unless the person has moved on.
      const lost = document.activeElement === document.body || panel.current?.contains(document.activeElement);
      if (lost && before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      data-ink="panel"
      data-side-panel=""
      aria-label={title}
      tabIndex={-1}
      onFocus={({ relatedTarget }) => {
        if (relatedTarget && !before.current?.isConnected) before.current = openerOf(relatedTarget);
      }}
      onKeyDown={(event) => {
        // While an input method composes, Escape takes its suggestions back.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        // It closes the panel, and so declines nothing that a moderator asks for.
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {tools}
        <IconButton size="small" icon={<X />} label={t('app.close')} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}

/** What a menu's item opens outlives the item: the button of the menu is what stays. */
function openerOf(from: Element): Element {
  const button = from.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (button && document.getElementById(button)) || from;
}
