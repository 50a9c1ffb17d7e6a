import styles from './Skeleton.module.css';

/** Where something will be, in its size, while it is on its way. */
export function Skeleton({ width = '100%', height = 16 }: { width?: number | string; height?: number | string }) {
  return <span aria-hidden="true" className={styles.bone} style={{ width, height }} />;
}
