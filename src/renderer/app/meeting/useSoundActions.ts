import { useEffect, useMemo } from 'react';
import type { Call } from '../../call/Call';
import { createPushTo } from '../../call/sound/createPushTo';
import { useActions } from '../../hooks/useActions';
import { useSoundPreferences } from '../../store/soundPreferences';

/** What one can do about sound: hold a key to speak or to stay silent, and let everyone be equally loud. */
export function useSoundActions(call: Call): void {
  const { levelling, pushTo, setSound } = useSoundPreferences();
  const { media } = call;
  const held = useMemo(
    () =>
      createPushTo({
        // Not whether it is on yet: a microphone that is closed takes longer to open than many a word.
        isOn: () => media.microphone.get().wanted,
        set: (on) => void media.setMicrophone(on),
      }),
    [media],
  );
  useEffect(() => () => held.dispose(), [held]);
  useActions([
    {
      id: 'mic.hold',
      labelKey: 'actions.micHold',
      group: 'call',
      shortcut: 'Space',
      canRun: () => pushTo !== 'off' && call.can.get().microphone,
      // A palette cannot hold anything.
      hidden: true,
      run: () => {},
      hold: {
        press: () => {
          if (pushTo !== 'off') held.press(pushTo);
        },
        release: held.release,
      },
    },
    {
      id: 'sound.level',
      labelKey: 'actions.levelling',
      group: 'call',
      isOn: () => levelling,
      canRun: () => true,
      run: () => setSound({ levelling: !levelling }),
    },
  ]);
}
