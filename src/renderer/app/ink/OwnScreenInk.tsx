import { useCall } from '../../hooks/CallContext';
import { useShell } from '../../hooks/useApi';
import { useReadable } from '../../hooks/useReadable';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const InkOnScreen = fetched(() => import('./InkOnScreen'));

/** On the desktop, ink over a whole screen that we share. A window's place is known to the system alone. */
export function OwnScreenInk() {
  const call = useCall();
  const shell = useShell();
  const share = useReadable(call.media.ownShares).findLast(({ surface }) => surface === 'monitor');
  // What is drawn on a still picture means nothing on the screen behind it.
  const isLive = share !== undefined && share.hold === undefined;
  return (
    <LazyPart>
      {/* Another source under the same track is another screen. */}
      {shell && isLive && (
        <InkOnScreen key={`${share.shareId} ${share.title}`} call={call} shell={shell} share={share} />
      )}
    </LazyPart>
  );
}
