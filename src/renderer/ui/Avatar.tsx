import styles from './Avatar.module.css';
import { cx } from './cx';
import { hueOf, initials } from './initials';

export interface AvatarProps {
  name: string;
  /** Decides the tint, so that two people of one name differ. Defaults to the name. */
  identity?: string;
  /** Diameter: pixels, or any CSS length such as `min(30%, 96px)`. */
  size?: number | string;
  className?: string;
}

/** Initials on a tint, where there is no picture of someone. Decoration: the name stands beside it. */
export function Avatar({ name, identity = name, size = 32, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(styles.avatar, className)}
      style={{ width: size, '--hue': hueOf(identity) } as React.CSSProperties}
    >
      <svg viewBox="0 0 100 100" className={styles.letters} role="presentation">
        <text x="50" y="52" textAnchor="middle" dominantBaseline="central">
          {initials(name)}
        </text>
      </svg>
    </span>
  );
}
