import type { LocalVideoTrack } from 'livekit-client';

/** LiveKit tells of no change in who receives a track; who comes waits no longer than this for the first picture. */
const LOOK_EVERY_MS = 400;

/** Tells whether anybody sees the frames of a track: others who receive it, or we ourselves. */
export function watchDemand(track: LocalVideoTrack, tell: (isWanted: boolean) => void): () => void {
  let told = true;
  const look = () => {
    const isWanted = isSeen(track) || isSent(track);
    if (isWanted === told) return;
    told = isWanted;
    tell(isWanted);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function isSeen({ attachedElements }: LocalVideoTrack): boolean {
  return attachedElements.some((element) => element.ownerDocument.visibilityState === 'visible');
}

/** Dynacast switches off the layers that nobody receives. */
function isSent({ sender, isUpstreamPaused }: LocalVideoTrack): boolean {
  if (!sender || isUpstreamPaused || sender.transport?.state === 'closed') return false;
  const { encodings } = sender.getParameters();
  return encodings.length === 0 || encodings.some(({ active }) => active);
}
