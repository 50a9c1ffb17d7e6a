import { Chat, LiveKitRoom, useRoomContext } from '@livekit/components-react';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { flood } from './flood';

/** A page made of LiveKit's own components and nothing of ours: what it shows is what other clients show. */
const query = new URLSearchParams(location.search);

/** Lets a test send far more than a person would type. */
function Sender() {
  const room = useRoomContext();
  useEffect(() => {
    Object.assign(window, { flood: (perSecond: number, seconds: number) => flood(room, perSecond, seconds) });
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
      >
        <Chat />
        <Sender />
      </LiveKitRoom>
    </StrictMode>,
  );
}
