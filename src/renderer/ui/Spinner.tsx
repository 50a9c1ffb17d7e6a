import { cx } from './cx';
import styles from './Spinner.module.css';

interface SpinnerProps {
  /** Said by a screen reader; leave out where words beside it say the same. */
  label?: string;
  /** Diameter in pixels. */
  size?: number;
  className?: string;
}

/** Something is under way and we do not know for how long. */
export function Spinner({ label, size = 18, className }: SpinnerProps) {
  const box = { width: size, height: size };
  return label ? (
    <span className={cx(styles.spinner, className)} style={box} role="img" aria-label={label} />
  ) : (
    <span className={cx(styles.spinner, className)} style={box} aria-hidden="true" />
  );
}
