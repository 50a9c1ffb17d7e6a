import type { TileId } from '../../call/types';
import { useInk } from '../../store/ink';
import { InkBar } from './InkBar';
import { InkCanvas } from './InkCanvas';
import { useInkRights } from './useInkRights';

/** What people draw on one share, and the tools for it. */
export default function InkLayer({ id }: { id: TileId }) {
  const isOpen = useInk((ink) => ink.tile === id);
  const rights = useInkRights(id);
  return (
    <>
      <InkCanvas id={id} isDrawing={isOpen && rights.mayDraw} />
      <InkBar id={id} rights={rights} isOpen={isOpen} />
    </>
  );
}
