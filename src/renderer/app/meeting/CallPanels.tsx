import { SidePanel } from '../../features/call/SidePanel';
import { LowerHands } from '../../features/hands/LowerHands';
import { LobbyList } from '../../features/lobby/LobbyList';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { usePanels } from '../../store/panels';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

// A call begins with none of them open.
const ChatPanel = fetched(() => import('../../features/chat/ChatPanel'));
const ChatTools = fetched(() => import('../../features/chat/ChatTools'));
const PeoplePanel = fetched(() => import('../../features/people/PeoplePanel'));
const BreakoutPanel = fetched(() => import('../../features/breakouts/BreakoutPanel'));
const PollsPanel = fetched(() => import('../../features/polls/PollsPanel'));
const QualityPanel = fetched(() => import('../../features/quality/QualityPanel'));
const TranscriptPanel = fetched(() => import('../../features/captions/TranscriptPanel'));

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
        <SidePanel
          key="chat"
          title={t('chat.title')}
          tools={
            <LazyPart>
              <ChatTools />
            </LazyPart>
          }
          onClose={close}
        >
          <LazyPart>
            <ChatPanel />
          </LazyPart>
        </SidePanel>
      )}
      {panel === 'people' && (
        <SidePanel key="people" title={t('people.title')} onClose={close}>
          <LazyPart>
            <PeoplePanel lobby={<LobbyList />} hands={<LowerHands />} />
          </LazyPart>
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
