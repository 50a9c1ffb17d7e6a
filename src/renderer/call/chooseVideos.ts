import { type Candidate, rankTiles } from './rankTiles';
import type { Stage, TileId } from './types';

/**
 * Whose pictures are worth their bytes: everything on the stage and beside it, or no more than `budget` of other
 * people's: what has a window of its own first, then what is large, then by rank. Our own cost nothing.
 */
export function chooseVideos(
  { tiles, spotlight, apart }: Pick<Stage, 'tiles' | 'spotlight' | 'apart'>,
  candidates: readonly Candidate[],
  budget: number | undefined,
): readonly TileId[] {
  const shown = [...apart, ...spotlight, ...tiles];
  if (budget === undefined) return shown;
  const onPage = new Set(tiles);
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const costs = (id: TileId) => known.get(id)?.isLocal === false && known.get(id)?.hasVideo === true;
  const byWorth = [...apart, ...spotlight, ...rankTiles(candidates.filter(({ id }) => onPage.has(id)))];
  const paid = new Set(byWorth.filter(costs).slice(0, Math.max(0, budget)));
  return shown.filter((id) => paid.has(id) || !costs(id));
}
