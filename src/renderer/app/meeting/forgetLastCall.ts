import { useBreakoutPlan } from '../../store/breakoutPlan';
import { useChatSearch } from '../../store/chatSearch';
import { useDraft } from '../../store/draft';
import { usePanels } from '../../store/panels';
import { usePollDraft } from '../../store/pollDraft';
import { useView } from '../../store/view';
import { useZooms } from '../../store/zooms';

/** What was open, begun or arranged in one call is not for the next, which may be in another room. */
export function forgetLastCall(): void {
  usePanels.getState().reset();
  useDraft.getState().reset();
  useChatSearch.getState().close();
  usePollDraft.getState().clear();
  useBreakoutPlan.getState().reset();
  useView.getState().reset();
  useZooms.getState().reset();
}
