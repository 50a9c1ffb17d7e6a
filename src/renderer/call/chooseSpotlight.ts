import { lastSpeaker } from './lastSpeaker';
import type { Candidate } from './rankTiles';
import type { StageView, TileId } from './types';

/** What is shown large: pins, or else other people's shares, or else who spoke last, as the layout wants it. */
export function chooseSpotlight(
  previous: readonly TileId[],
  candidates: readonly Candidate[],
  { layout, pinned }: Pick<StageView, 'layout' | 'pinned'>,
): readonly TileId[] {
  const present = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const pins = pinned.filter((id) => present.has(id));
  if (pins.length > 0) return layout === 'spotlight' ? pins.slice(-1) : pins;
  if (layout === 'grid') return [];
  const shares = candidates.filter(({ isShare, isLocal }) => isShare && !isLocal).map(({ id }) => id);
  if (layout === 'auto') return shares;
  // The newest share is what people talk about.
  if (shares.length > 0) return layout === 'spotlight' ? shares.slice(-1) : shares;
  const others = candidates.filter(({ isLocal, isShare }) => !isLocal && !isShare);
  const speaker = lastSpeaker(others);
  // Where two speak at once both count as of now, so the one who is large stays large.
  const [shown] = previous;
  const held = shown === undefined ? undefined : present.get(shown);
  if (held && !held.isShare && !held.isLocal && (held.spokeAt ?? 0) >= (speaker?.spokeAt ?? 0)) return [held.id];
  const chosen = speaker ?? others[0];
  return chosen ? [chosen.id] : [];
}
