import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its accessible name, also shown as a tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string;
  /** Set for a toggle: says whether it is on. Leave out where the label itself changes ("Mute" / "Unmute"). */
  pressed?: boolean;
  /** `bar` is the round-cornered control of the call's bar; `danger` and `off` are its states. */
  variant?: 'ghost' | 'bar' | 'off' | 'danger';
  size?: 'small' | 'medium' | 'bar';
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
  /** Shows no tooltip: the picture is known to all, and the same button stands in every row. */
  quiet?: boolean;
  /** A count or mark on its corner. */
  badge?: ReactNode;
}

/** A button that shows a picture instead of words, and says the words to whoever asks. */
export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  variant = 'ghost',
  size = 'medium',
  tooltipSide,
  quiet = false,
  badge,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide} disabled={quiet}>
      <button
        {...rest}
        type={type}
        aria-label={rest['aria-label'] ?? label}
        aria-pressed={pressed}
        className={cx(styles.button, styles[variant], styles[size], className)}
      >
        {icon}
        {badge && <span className={styles.badge}>{badge}</span>}
      </button>
    </Tooltip>
  );
}
