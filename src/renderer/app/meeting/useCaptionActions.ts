import { useEffect } from 'react';
import type { Call } from '../../call/Call';
import { useActions } from '../../hooks/useActions';
import { useCaptionPreferences } from '../../store/captionPreferences';
import { usePanels } from '../../store/panels';

/** Turns captions on and off where the room has them, and opens the transcript, which says so where it has not. */
export function useCaptionActions(call: Call, isAllowed: boolean): void {
  const { isOn, setCaptions } = useCaptionPreferences();
  const isOpen = usePanels((panels) => panels.open === 'transcript');
  useEffect(() => {
    call.captions.configure({ isAllowed, isOn });
    // The meeting's call lasts while we are in a breakout room; what we say there is not for its transcript.
    return () => call.captions.configure({ isAllowed, isOn: false });
  }, [call, isAllowed, isOn]);
  useActions([
    {
      id: 'captions.toggle',
      labelKey: 'actions.captionsToggle',
      group: 'view',
      menus: ['more', 'native'],
      isOn: () => isOn,
      canRun: () => isAllowed,
      run: () => setCaptions({ isOn: !isOn }),
    },
    {
      id: 'transcript.toggle',
      labelKey: 'actions.transcriptToggle',
      group: 'view',
      menus: ['more', 'native'],
      isOn: () => isOpen,
      canRun: () => true,
      run: () => usePanels.getState().toggle('transcript'),
    },
  ]);
}
