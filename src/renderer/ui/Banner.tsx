import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx';

export interface BannerProps {
  tone?: 'info' | 'warn' | 'danger';
  /** Replaces the sign of the tone, for instance with a Spinner. */
  icon?: ReactNode;
  /** What happened, in one line. */
  title?: ReactNode;
  /** What it means and what to do. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** 0 to 1; draws a bar along the lower edge. */
  progress?: number;
}

const SIGN = { info: <Info />, warn: <TriangleAlert />, danger: <CircleAlert /> };

/** Trouble or news that stays until it is over. */
export function Banner({ tone = 'info', icon, title, children, actions, progress }: BannerProps) {
  return (
    <div data-ink="panel" className={cx(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? SIGN[tone]}
      </span>
      <div className={styles.inside}>
        <div className={styles.text}>
          {title && <p className={styles.title}>{title}</p>}
          {children && <div className={styles.body}>{children}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {progress !== undefined && (
        <span className={styles.progress} aria-hidden="true">
          <span style={{ transform: `scaleX(${Math.min(1, Math.max(0, progress))})` }} />
        </span>
      )}
    </div>
  );
}
