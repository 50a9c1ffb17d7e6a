import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import styles from './Menu.module.css';

export interface MenuCheckProps {
  /** Names the group; also its accessible name. */
  heading: string;
  options: readonly { value: string; label: string; checked: boolean; disabled?: boolean }[];
  onChange: (value: string, checked: boolean) => void;
}

/** Several things in a Menu that are on or off, each by itself. */
export function MenuCheck({ heading, options, onChange }: MenuCheckProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.heading}>{heading}</Base.GroupLabel>
      {options.map(({ value, label, checked, disabled }) => (
        <Base.CheckboxItem
          key={value}
          checked={checked}
          disabled={disabled}
          className={styles.item}
          onCheckedChange={(next) => onChange(value, next)}
        >
          <span className={styles.tick}>
            <Base.CheckboxItemIndicator>
              <Check />
            </Base.CheckboxItemIndicator>
          </span>
          <span className={styles.label}>{label}</span>
        </Base.CheckboxItem>
      ))}
    </Base.Group>
  );
}
