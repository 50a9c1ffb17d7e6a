import { ShareLine } from '../../features/share/ShareLine';
import { useHoldNews } from '../../features/share/useHoldNews';
import { useCall } from '../../hooks/CallContext';
import { useShell } from '../../hooks/useApi';
import { useReadable } from '../../hooks/useReadable';
import { useShareDesk } from '../../store/shareDesk';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useShareActions } from './useShareActions';
import type { Sharing } from './useSharing';

const SharePicker = fetched(() => import('../../features/share/SharePicker'));
const ShareView = fetched(() => import('../../features/share/ShareView'));

/** What is shown and done about our shares while they run, and the picker that starts them. */
export function ShareInCall({ sharing }: { sharing: Sharing }) {
  const call = useCall();
  const shell = useShell();
  useShareActions(call);
  useHoldNews();
  const { viewed, closeView } = useShareDesk();
  const share = useReadable(call.media.ownShares).find(({ shareId }) => shareId === viewed);
  return (
    <>
      <ShareLine />
      <LazyPart onFail={sharing.closePicker}>
        {shell && sharing.picker && (
          <SharePicker
            shell={shell}
            hasSystemAudio={sharing.picker.hasSystemAudio}
            isLeftOut={sharing.picker.isLeftOut}
            onShare={sharing.choose}
            onClose={sharing.closePicker}
          />
        )}
      </LazyPart>
      <LazyPart onFail={closeView}>{share && <ShareView share={share} onClose={closeView} />}</LazyPart>
    </>
  );
}
