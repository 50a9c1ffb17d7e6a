import type { TileId } from '../../call/types';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const InkLayer = fetched(() => import('../../features/ink/InkLayer'));

/** The ink over a share, fetched with the first share. */
export function InkOnShare({ id }: { id: TileId }) {
  return (
    <LazyPart>
      <InkLayer id={id} />
    </LazyPart>
  );
}
