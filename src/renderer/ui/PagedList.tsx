import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import styles from './PagedList.module.css';
import { RowList } from './RowList';
import { Skeleton } from './Skeleton';

export interface PagedListProps {
  label: string;
  loading: boolean;
  /** The sentence that says why nothing can be shown. */
  failure: string | undefined;
  retryLabel: string;
  onRetry: () => void;
  /** What stands in place of an empty list. */
  empty: ReactNode;
  isEmpty: boolean;
  /** Absent on the last page. */
  more: (() => void) | undefined;
  moreLabel: string;
  loadingMore: boolean;
  /** Rows. */
  children: ReactNode;
}

const BONES = ['62%', '48%', '70%'];

/** A list that comes page by page, or what stands in its place. */
export function PagedList(props: PagedListProps) {
  const { label, loading, failure, empty, isEmpty, more, children } = props;
  if (failure !== undefined) {
    return (
      <EmptyState
        icon={<CircleAlert />}
        title={failure}
        actions={<Button onClick={props.onRetry}>{props.retryLabel}</Button>}
      />
    );
  }
  if (loading) {
    return (
      <div className={styles.bones} aria-busy="true">
        {BONES.map((width) => (
          <Skeleton key={width} width={width} height={20} />
        ))}
      </div>
    );
  }
  if (isEmpty) return empty;
  return (
    <>
      <RowList label={label}>{children}</RowList>
      {more && (
        <Button variant="ghost" className={styles.more} busy={props.loadingMore} onClick={more}>
          {props.moreLabel}
        </Button>
      )}
    </>
  );
}
