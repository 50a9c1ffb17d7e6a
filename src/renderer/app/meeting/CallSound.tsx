import { useCall } from '../../hooks/CallContext';
import { useVolumeDialog } from '../../store/volumeDialog';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useSound } from './useSound';
import { useSoundActions } from './useSoundActions';

const VolumeDialog = fetched(() => import('../../features/sound/VolumeDialog'));

/** How others are heard in the call. Shows nothing but the volume of someone, when a menu asks for it. */
export function CallSound() {
  const call = useCall();
  useSound(call);
  useSoundActions(call);
  const { identity, close } = useVolumeDialog();
  return (
    <LazyPart onFail={close}>{identity !== undefined && <VolumeDialog identity={identity} onClose={close} />}</LazyPart>
  );
}
