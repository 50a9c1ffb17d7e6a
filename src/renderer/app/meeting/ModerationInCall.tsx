import { useState } from 'react';
import { useModeration } from '../../features/people/useModeration';
import { useActions } from '../../hooks/useActions';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const MuteAllDialog = fetched(() => import('../../features/people/MuteAllDialog'));

/** What a moderator can do from anywhere in the call, and the questions that come with it. */
export function ModerationInCall() {
  const moderation = useModeration();
  const [isMuting, setMuting] = useState(false);
  const isModerator = moderation?.isModerator ?? false;
  const isLocked = moderation?.place.isLocked ?? false;
  useActions([
    {
      id: 'people.muteAll',
      labelKey: 'actions.muteAll',
      group: 'people',
      canRun: () => isModerator,
      run: () => setMuting(true),
    },
    {
      id: 'meeting.lock',
      labelKey: 'actions.lock',
      labelNow: () => (isLocked ? 'moderation.unlockNow' : 'moderation.lock'),
      group: 'people',
      canRun: () => isModerator,
      run: () => void moderation?.setLocked(!isLocked),
    },
  ]);
  const close = () => setMuting(false);
  return (
    <LazyPart onFail={close}>
      {isMuting && moderation && <MuteAllDialog onMute={moderation.muteAll} onClose={close} />}
    </LazyPart>
  );
}
