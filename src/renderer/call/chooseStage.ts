import { arrange } from './arrange';
import { type Candidate, rankTiles } from './rankTiles';
import { keepIfEqual } from './readable';
import type { Stage, StageView, TileId } from './types';

/** The stage and the seating behind it, which the next choice starts from. */
export interface Seating {
  stage: Stage;
  seats: readonly TileId[];
}

export const EMPTY_SEATING: Seating = { stage: { tiles: [], spotlight: [], page: 0, pages: 1, total: 0 }, seats: [] };

/** Decides what is large and who sits where. Returns the previous stage itself where nothing changed. */
export function chooseStage(previous: Seating, candidates: readonly Candidate[], view: StageView): Seating {
  const spotlight = chooseSpotlight(previous.stage.spotlight, candidates, view);
  const large = new Set(spotlight);
  // Our own share is no tile: it would show us a hall of mirrors. Who wants to see it pins it.
  const small = candidates.filter(({ id, isShare, isLocal }) => !large.has(id) && !(isShare && isLocal));
  const pageSize = Math.max(1, Math.floor(view.pageSize));
  const seats = keepIfEqual(previous.seats, arrange(previous.seats, rankTiles(small), pageSize));
  const pages = Math.max(1, Math.ceil(seats.length / pageSize));
  const page = Math.min(Math.max(0, Math.floor(view.page)), pages - 1);
  const stage: Stage = {
    tiles: keepIfEqual(previous.stage.tiles, seats.slice(page * pageSize, (page + 1) * pageSize)),
    spotlight: keepIfEqual(previous.stage.spotlight, spotlight),
    page,
    pages,
    total: seats.length,
  };
  return { seats, stage: sameStage(previous.stage, stage) ? previous.stage : stage };
}

function chooseSpotlight(
  previous: readonly TileId[],
  candidates: readonly Candidate[],
  { layout, pinned }: StageView,
): readonly TileId[] {
  const present = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const pins = pinned.filter((id) => present.has(id));
  if (pins.length > 0) return pins;
  if (layout === 'grid') return [];
  const shares = candidates.filter(({ isShare, isLocal }) => isShare && !isLocal).map(({ id }) => id);
  if (shares.length > 0 || layout === 'auto') return shares;
  const others = candidates.filter(({ isLocal, isShare }) => !isLocal && !isShare);
  const speaker = others.reduce<Candidate | undefined>(
    (best, other) => ((other.spokeAt ?? 0) > (best?.spokeAt ?? 0) ? other : best),
    undefined,
  );
  // Where two speak at once both count as of now, so the one who is large stays large.
  const [shown] = previous;
  const held = shown === undefined ? undefined : present.get(shown);
  if (held && !held.isShare && !held.isLocal && (held.spokeAt ?? 0) >= (speaker?.spokeAt ?? 0)) return [held.id];
  const chosen = speaker ?? others[0];
  return chosen ? [chosen.id] : [];
}

function sameStage(a: Stage, b: Stage): boolean {
  return (
    a.tiles === b.tiles &&
    a.spotlight === b.spotlight &&
    a.page === b.page &&
    a.pages === b.pages &&
    a.total === b.total
  );
}
