import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Menu.module.css';

export interface MenuChoiceProps<Value extends string> {
  /** Names the group; also its accessible name. */
  heading: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string; icon?: ReactNode; disabled?: boolean }[];
  onChange: (value: Value) => void;
}

/** One of several, in a Menu: a device, a background. */
export function MenuChoice<Value extends string>({ heading, value, options, onChange }: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.heading}>{heading}</Base.GroupLabel>
      <Base.RadioGroup value={value ?? null} onValueChange={(chosen: Value) => onChange(chosen)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            closeOnClick
            className={styles.item}
          >
            <span className={styles.tick}>
              <Base.RadioItemIndicator>
                <Check />
              </Base.RadioItemIndicator>
            </span>
            {option.icon}
            <span className={styles.label}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}
