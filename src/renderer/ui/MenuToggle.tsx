import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export interface MenuToggleProps {
  children: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
  checked: boolean;
  onSelect: () => void;
}

/** Something in a Menu that is on or off; choosing it closes the menu. */
export function MenuToggle({ children, icon, shortcut, checked, onSelect }: MenuToggleProps) {
  return (
    <Base.CheckboxItem checked={checked} closeOnClick className={styles.item} onCheckedChange={onSelect}>
      {icon}
      <span className={styles.label}>{children}</span>
      {checked && (
        <span className={styles.tick}>
          <Check aria-hidden="true" />
        </span>
      )}
      {shortcut && <Kbd keys={shortcut} />}
    </Base.CheckboxItem>
  );
}
