import type { CallMedia } from './media/CallMedia';
import type { LocalMedia } from './media/createLocalMedia';
import type { Shares } from './share/createShares';

/** What the screens may do with our devices and shares during the call. */
export function createCallMedia(local: LocalMedia, shares: Shares): CallMedia {
  return {
    microphone: local.microphone.state,
    camera: local.camera.state,
    setMicrophone: local.microphone.set,
    setCamera: local.camera.set,
    devices: local.devices,
    chosen: local.chosen,
    switchDevice: local.switchDevice,
    notice: local.notice,
    leaveNotice: local.leaveNotice,
    background: local.background,
    setBackground: local.setBackground,
    noise: local.noise,
    setNoise: local.setNoise,
    picture: local.picture,
    darkHint: local.darkHint,
    ownShares: shares.own,
    shareProblem: shares.problem,
    startShare: shares.start,
    stopShare: (shareId) => shares.stop(shareId),
    shares,
    endSharesBecauseLocked: () => shares.stop(undefined, 'locked'),
    level: local.level,
  };
}
