import { arrange } from './arrange';
import { chooseSpotlight } from './chooseSpotlight';
import { lastSpeaker } from './lastSpeaker';
import { type Candidate, rankTiles } from './rankTiles';
import { keepIfEqual } from './readable';
import type { Stage, StageView, TileId } from './types';

/** The stage and the seating behind it, which the next choice starts from. */
export interface Seating {
  stage: Stage;
  seats: readonly TileId[];
}

export const EMPTY_SEATING: Seating = {
  stage: { tiles: [], spotlight: [], apart: [], page: 0, pages: 1, hidden: 0, isSelfFloating: false },
  seats: [],
};

/** Decides what is large and who sits where. Returns the previous stage itself where nothing changed. */
export function chooseStage(previous: Seating, candidates: readonly Candidate[], view: StageView): Seating {
  const here = candidates.filter(({ id }) => !view.apart.includes(id));
  const apart = candidates.filter(({ id }) => view.apart.includes(id)).map(({ id }) => id);
  const seen = here.filter((candidate) => !isHidden(candidate, view));
  const spotlight = chooseSpotlight(previous.stage.spotlight, seen, view);
  const large = new Set(spotlight);
  const isSpotlit = view.layout === 'spotlight' && spotlight.length > 0;
  const isAlone = seen.every(({ isLocal }) => isLocal);
  const self = seen.find(isSelf);
  // Whoever is alone has nobody to float above.
  const isSelfTile = self !== undefined && !isSpotlit && (view.self === 'tile' || (isAlone && view.self !== 'hidden'));
  const small = isSpotlit
    ? []
    : seen.filter((candidate) => !large.has(candidate.id) && (!candidate.isLocal || (isSelfTile && isSelf(candidate))));
  const pageSize = Math.max(1, Math.floor(view.pageSize));
  // What is large leaves few seats, which are for whoever speaks. A grid keeps its calm: a word moves nobody there.
  const ranked = rankTiles(small, spotlight.length > 0 ? 'spokeAt' : 'floorAt');
  const seats = keepIfEqual(previous.seats, arrange(previous.seats, ranked, pageSize));
  const pages = Math.max(1, Math.ceil(seats.length / pageSize));
  const page = Math.min(Math.max(0, Math.floor(view.page)), pages - 1);
  const stage: Stage = {
    tiles: keepIfEqual(previous.stage.tiles, seats.slice(page * pageSize, (page + 1) * pageSize)),
    spotlight: keepIfEqual(previous.stage.spotlight, spotlight),
    apart: keepIfEqual(previous.stage.apart, apart),
    page,
    pages,
    elsewhere: findElsewhere(previous.stage.elsewhere, small, seats, { page, pageSize }),
    hidden: here.length - seen.length,
    isSelfFloating: self !== undefined && view.self !== 'hidden' && !isSelfTile && !large.has(self.id),
  };
  return { seats, stage: isSame(previous.stage, stage) ? previous.stage : stage };
}

/** Of those who speak on other pages the one who was named before, while they do, or else whoever spoke last. */
function findElsewhere(
  previous: Stage['elsewhere'],
  candidates: readonly Candidate[],
  seats: readonly TileId[],
  { page, pageSize }: Pick<StageView, 'page' | 'pageSize'>,
): Stage['elsewhere'] {
  const pageOf = (id: TileId) => Math.floor(seats.indexOf(id) / pageSize);
  const heard = candidates.filter((one) => one.isHeard && !one.isLocal && !one.isShare && pageOf(one.id) !== page);
  const found = heard.find(({ id }) => id === previous?.id) ?? lastSpeaker(heard);
  if (!found) return undefined;
  const named = { id: found.id, page: pageOf(found.id) };
  return previous?.id === named.id && previous.page === named.page ? previous : named;
}

/** Our camera. Our own share is no tile: it would show us a hall of mirrors. Who wants to see it pins it. */
function isSelf({ isLocal, isShare }: Candidate): boolean {
  return isLocal && !isShare;
}

/** Nobody is hidden from themselves this way, and nothing that was pinned. */
function isHidden({ id, isLocal, isShare, hasVideo }: Candidate, view: StageView): boolean {
  if (isLocal || view.pinned.includes(id)) return false;
  return view.hidden.includes(id) || (view.hidesWithoutVideo && !isShare && !hasVideo);
}

function isSame(a: Stage, b: Stage): boolean {
  return (Object.keys(b) as (keyof Stage)[]).every((key) => a[key] === b[key]);
}
