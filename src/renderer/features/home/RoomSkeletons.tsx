import { Skeleton } from '../../ui/Skeleton';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './RoomSkeletons.module.css';

const WIDTHS = ['34%', '22%', '40%', '28%', '18%', '32%'];

/** Rows to come. */
export function RoomSkeletons({ label }: { label: string }) {
  return (
    <div className={styles.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {WIDTHS.map((width) => (
        <div key={width} className={styles.row}>
          <Skeleton width={width} height={14} />
          <Skeleton width={72} height={34} />
        </div>
      ))}
    </div>
  );
}
