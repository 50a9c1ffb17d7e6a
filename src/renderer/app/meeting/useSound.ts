import { useEffect } from 'react';
import type { Call } from '../../call/Call';
import { parseTileId } from '../../call/tileId';
import { useSoundPreferences } from '../../store/soundPreferences';
import { useVolumes, volumesOf } from '../../store/volumes';

/** Lets everybody in the call be heard as this person chose, now and before. */
export function useSound(call: Call): void {
  useEffect(() => {
    const applyVolumes = () => {
      const { volumes } = useVolumes.getState();
      for (const identity of call.identities.get()) {
        const { voice, share } = volumesOf(volumes, { identity, name: call.participant(identity).name.get() });
        call.sound.setVolume(identity, 'voice', voice);
        call.sound.setVolume(identity, 'share', share);
      }
    };
    applyVolumes();
    const ends = [call.identities.subscribe(applyVolumes), useVolumes.subscribe(applyVolumes)];
    return () => {
      for (const end of ends) end();
    };
  }, [call]);

  const { levelling, stereo } = useSoundPreferences();
  useEffect(() => call.sound.configure({ levelling, stereo }), [call, levelling, stereo]);
  useEffect(() => {
    if (!stereo) return undefined;
    const seat = () => {
      const { tiles, spotlight } = call.stage.get();
      const seated = [...tiles, ...spotlight].map(parseTileId).filter(({ kind }) => kind === 'camera');
      call.sound.setSeats(
        seated.map(({ identity }) => identity).filter((identity) => !call.participant(identity).isLocal),
      );
    };
    seat();
    return call.stage.subscribe(seat);
  }, [call, stereo]);
}
