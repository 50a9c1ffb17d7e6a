import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../features/call/SidePanel';
import { ChatPanel } from '../../features/chat/ChatPanel';
import { ChatTools } from '../../features/chat/ChatTools';
import { LowerHands } from '../../features/hands/LowerHands';
import { LobbyList } from '../../features/lobby/LobbyList';
import { PeoplePanel } from '../../features/people/PeoplePanel';
import { usePlace } from '../../hooks/PlaceContext';
import { usePanels } from '../../store/panels';
import { LazyPart } from '../LazyPart';

// Chat and people are in nearly every call; the others come when they are first opened.
const BreakoutPanel = lazy(() => import('../../features/breakouts/BreakoutPanel'));
const PollsPanel = lazy(() => import('../../features/polls/PollsPanel'));
const QualityPanel = lazy(() => import('../../features/quality/QualityPanel'));
const TranscriptPanel = lazy(() => import('../../features/captions/TranscriptPanel'));

interface CallPanelsProps {
  mayReadChat: boolean;
  mayHaveCaptions: boolean;
  maySeeBreakouts: boolean;
}

/** The one panel beside the stage that is open. */
export function CallPanels({ mayReadChat, mayHaveCaptions, maySeeBreakouts }: CallPanelsProps) {
  const { t } = useTranslation();
  const { open: panel, close } = usePanels();
  const place = usePlace();
  return (
    <>
      {panel === 'chat' && mayReadChat && (
        <SidePanel key="chat" title={t('chat.title')} tools={<ChatTools />} onClose={close}>
          <ChatPanel />
        </SidePanel>
      )}
      {panel === 'people' && (
        <SidePanel key="people" title={t('people.title')} onClose={close}>
          <PeoplePanel lobby={<LobbyList />} hands={<LowerHands />} />
        </SidePanel>
      )}
      {panel === 'transcript' && (
        <SidePanel key="transcript" title={t('captions.title')} onClose={close}>
          <LazyPart>
            <TranscriptPanel isAllowed={mayHaveCaptions} />
          </LazyPart>
        </SidePanel>
      )}
      {panel === 'polls' && place && (
        <SidePanel key="polls" title={t('polls.title')} onClose={close}>
          <LazyPart>
            <PollsPanel />
          </LazyPart>
        </SidePanel>
      )}
      {panel === 'breakouts' && maySeeBreakouts && (
        <SidePanel key="breakouts" title={t('breakouts.title')} onClose={close}>
          <LazyPart>
            <BreakoutPanel />
          </LazyPart>
        </SidePanel>
      )}
      {panel === 'quality' && (
        <SidePanel key="quality" title={t('quality.title')} onClose={close}>
          <LazyPart>
            <QualityPanel />
          </LazyPart>
        </SidePanel>
      )}
    </>
  );
}
