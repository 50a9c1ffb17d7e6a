import styles from './LevelBar.module.css';

/**
 * How loud something is, 0 to 1. Draws without React where `bind` is given: it gets the setter and returns what ends it,
 * so that a level that changes sixty times a second renders nothing.
 */
export function LevelBar({
  level,
  bind,
  label,
}: {
  level?: number;
  bind?: (set: (level: number) => void) => () => void;
  label: string;
}) {
  return (
    <span className={styles.bar} role="img" aria-label={label}>
      <span
        className={styles.fill}
        style={level === undefined ? undefined : { transform: scale(level) }}
        ref={(element) => {
          if (!element || !bind) return undefined;
          return bind((value) => {
            element.style.transform = scale(value);
          });
        }}
      />
    </span>
  );
}

const scale = (level: number) => `scaleX(${Math.min(1, Math.max(0, level)).toFixed(3)})`;
