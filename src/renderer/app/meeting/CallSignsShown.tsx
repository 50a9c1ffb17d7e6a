import { HandNews } from '../../features/hands/HandNews';
import { ReactionOverlay } from '../../features/reactions/ReactionOverlay';
import { useHandActions } from './useHandActions';

/** What is seen and heard of hands and reactions, and the actions for them. */
export function CallSignsShown() {
  useHandActions();
  return (
    <>
      <ReactionOverlay />
      <HandNews />
    </>
  );
}
