import { lazy } from 'react';
import type { TileId } from '../../call/types';
import { LazyPart } from '../LazyPart';

const InkLayer = lazy(() => import('../../features/ink/InkLayer'));

/** The ink over a share, fetched with the first share. */
export function InkOnShare({ id }: { id: TileId }) {
  return (
    <LazyPart>
      <InkLayer id={id} />
    </LazyPart>
  );
}
