import { useEffect } from 'react';
import { useShareDesk } from '../../store/shareDesk';
import { useVolumeDialog } from '../../store/volumeDialog';

/** Closes what any menu may open about someone or about a share, when the call goes: the next one has neither. */
export function useClosesWithCall(): void {
  useEffect(
    () => () => {
      const { closePicker, closeView } = useShareDesk.getState();
      useVolumeDialog.getState().close();
      closePicker();
      closeView();
    },
    [],
  );
}
