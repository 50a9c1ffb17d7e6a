import { Chat, LiveKitRoom, useRoomContext, VideoConference } from '@livekit/components-react';
import '@livekit/components-styles';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { flood } from './flood';

/** A page made of LiveKit's own components and nothing of ours: what it shows is what other clients show. */
const query = new URLSearchParams(location.search);
/** `view=meeting`: LiveKit's whole meeting screen; otherwise its chat alone. */
const isMeeting = query.get('view') === 'meeting';
/** As LiveKit's own sample of a meeting sets them. */
const OPTIONS = { adaptiveStream: true, dynacast: true };

/** Lets a test send far more than a person would type. */
function Sender() {
  const room = useRoomContext();
  useEffect(() => {
    Object.assign(window, {
      flood: (perSecond: number, seconds: number) => flood(room.localParticipant, perSecond, seconds),
    });
  }, [room]);
  return null;
}

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LiveKitRoom
        serverUrl={query.get('liveKitUrl') ?? ''}
        token={query.get('token') ?? ''}
        audio={false}
        video={false}
        options={OPTIONS}
        data-lk-theme="default"
        style={{ blockSize: '100dvh' }}
      >
        {isMeeting ? <VideoConference /> : <Chat />}
        <Sender />
      </LiveKitRoom>
    </StrictMode>,
  );
}
