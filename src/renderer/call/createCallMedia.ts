import type { Room as LiveKitRoom } from 'livekit-client';
import type { CallMedia } from './media/CallMedia';
import type { LocalMedia } from './media/createLocalMedia';
import type { Shares } from './media/createShares';

/** What the screens may do with our devices and shares during the call. */
export function createCallMedia(room: LiveKitRoom, local: LocalMedia, shares: Shares): CallMedia {
  return {
    microphone: local.microphone.state,
    camera: local.camera.state,
    setMicrophone: local.microphone.set,
    setCamera: local.camera.set,
    devices: local.devices,
    chosen: local.chosen,
    async switchDevice(kind, deviceId) {
      await local.switchDevice(kind, deviceId);
      if (kind === 'audiooutput') await playThrough(room, deviceId);
    },
    notice: local.notice,
    background: local.background,
    setBackground: local.setBackground,
    ownShares: shares.own,
    shareProblem: shares.problem,
    startShare: shares.start,
    stopShare: (trackSid) => shares.stop(trackSid),
    endSharesBecauseLocked: () => shares.stop(undefined, 'locked'),
    level: local.level,
  };
}

/** Plays everybody through the device; where it cannot, the default goes on. */
export async function playThrough(room: LiveKitRoom, deviceId: string): Promise<void> {
  try {
    await room.switchActiveDevice('audiooutput', deviceId);
  } catch (error) {
    console.warn('The speaker could not be changed', error);
  }
}
