import { Dialog } from '@base-ui/react/dialog';
import { Command, defaultFilter } from 'cmdk';
import { Check, Search } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import styles from './CommandPalette.module.css';
import { foldText } from './foldText';
import { Kbd } from './Kbd';

export interface PaletteItem {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Shown as keys. */
  keys?: string;
  /** Ticked. */
  isOn?: boolean;
  onSelect: () => void;
}

export interface CommandPaletteProps {
  /** Its accessible name. */
  label: string;
  placeholder: string;
  /** Said where nothing fits. */
  empty: string;
  groups: readonly { id: string; heading: string; items: readonly PaletteItem[] }[];
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
}

/** A box to type into, and everything that fits what was typed, best first. Enter runs the marked one. */
export function CommandPalette({ label, placeholder, empty, groups, query, onQuery, onClose }: CommandPaletteProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup data-ink="panel" className={styles.popup} aria-label={label} initialFocus={input}>
            <Command
              label={label}
              loop
              filter={(id, search, words) => defaultFilter(foldText(words?.join(' ') ?? id), foldText(search))}
            >
              <div className={styles.box}>
                <Search aria-hidden="true" />
                <Command.Input
                  ref={input}
                  className={styles.input}
                  placeholder={placeholder}
                  value={query}
                  onValueChange={onQuery}
                />
              </div>
              <Command.List className={styles.list} label={label}>
                <Command.Empty className={styles.empty}>{empty}</Command.Empty>
                {groups.map(({ id, heading, items }) => (
                  <Command.Group key={id} heading={heading} className={styles.group}>
                    {items.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={item.id}
                        keywords={[item.label]}
                        className={styles.item}
                        onSelect={item.onSelect}
                      >
                        {item.icon}
                        <span className={styles.label}>{item.label}</span>
                        {item.isOn && <Check className={styles.tick} aria-hidden="true" />}
                        {item.keys && <Kbd keys={item.keys} />}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
              </Command.List>
            </Command>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
