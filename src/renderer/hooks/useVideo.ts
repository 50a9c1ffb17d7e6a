import { type RefCallback, useCallback } from 'react';
import type { TileId } from '../call/types';
import { useCall } from './CallContext';

/** A ref for the `<video>` of a tile: the picture is attached while the element is mounted. */
export function useVideo(id: TileId): RefCallback<HTMLVideoElement> {
  const call = useCall();
  return useCallback((element) => (element ? call.attachVideo(id, element) : undefined), [call, id]);
}
