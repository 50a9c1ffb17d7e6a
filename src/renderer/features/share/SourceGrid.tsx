import { AppWindow } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { CaptureSource } from '../../../shared/contract/shell';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { Skeleton } from '../../ui/Skeleton';
import styles from './SourceGrid.module.css';

interface SourceGridProps {
  label: string;
  emptyText: string;
  /** Undefined while they are being looked for. */
  sources: readonly CaptureSource[] | undefined;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  /** Enter or a double click: choose and share in one. */
  onShare: (source: CaptureSource) => void;
}

/** Screens or windows as pictures to choose from; arrow keys move the choice. */
export function SourceGrid({ label, emptyText, sources, chosenId, onChoose, onShare }: SourceGridProps) {
  const { t } = useTranslation();
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const isThere = sources !== undefined;
  useEffect(() => {
    if (isThere) group.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isThere]);
  if (!sources) {
    return (
      <div className={styles.grid} role="status" aria-label={t('share.loading')}>
        <Skeleton height={158} />
        <Skeleton height={158} />
        <Skeleton height={158} />
      </div>
    );
  }
  if (sources.length === 0) return <p className={styles.empty}>{emptyText}</p>;
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={styles.grid}>
      {sources.map((source) => (
        <label key={source.id} className={styles.source} onDoubleClick={() => onShare(source)}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            aria-label={source.title}
            checked={source.id === chosenId}
            onChange={() => onChoose(source.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onShare(source);
            }}
          />
          <span className={styles.picture}>
            {source.thumbnail ? <img src={source.thumbnail} alt="" /> : <Skeleton height="100%" />}
          </span>
          <span className={styles.caption}>
            {source.icon ? (
              <img className={styles.icon} src={source.icon} alt="" />
            ) : (
              <AppWindow className={styles.icon} aria-hidden="true" />
            )}
            <span className={styles.title} dir="auto" title={source.title}>
              {source.title}
            </span>
            {source.own && source.kind === 'window' && <Badge tone="warn">{t('share.ownShort')}</Badge>}
          </span>
        </label>
      ))}
    </div>
  );
}
