import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { ApiClient } from '../../../src/renderer/api/connection';
import { CallScreen } from '../../../src/renderer/app/meeting/CallScreen';
import { Call } from '../../../src/renderer/call/Call';
import { cameraTile } from '../../../src/renderer/call/tileId';
import { CallContext } from '../../../src/renderer/hooks/CallContext';
import { ConnectionContext } from '../../../src/renderer/hooks/useApi';
import { useReadable } from '../../../src/renderer/hooks/useReadable';
import { Tile } from '../../../src/renderer/stage/Tile';
import { setUpText } from '../../../src/renderer/text/setUpText';
import { CrowdRoom } from './CrowdRoom';

interface CrowdOptions {
  people: number;
  /** Everyone has a tile, on one long page; otherwise the stage decides. */
  isEveryoneMounted: boolean;
}

/** The real call screen over a call whose LiveKit room is full of people who are not there. */
export async function startCrowd({ people, isEveryoneMounted }: CrowdOptions): Promise<CrowdRoom> {
  await setUpText('en');
  const room = new CrowdRoom(people);
  const call = Call.create({
    serverUrl: 'ws://127.0.0.1:1',
    token: 'none',
    roomName: 'A hundred people',
    participantName: 'Me',
    media: {
      microphone: { enabled: false },
      camera: { enabled: false },
      deviceIds: {},
      background: { kind: 'none' },
      noise: 'browser',
    },
    room,
    readStats: async () => [],
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  const connection = { api: noApi, shell: undefined, workspace: '' };
  createRoot(root).render(
    <ConnectionContext value={connection}>
      <QueryClientProvider client={new QueryClient()}>
        <CallContext value={call}>
          {isEveryoneMounted ? (
            <Everyone call={call} />
          ) : (
            <CallScreen room={{ roomName: 'A hundred people', mayPublish: true }} end={undefined} />
          )}
        </CallContext>
      </QueryClientProvider>
    </ConnectionContext>,
  );
  await call.connect();
  return room;
}

function Everyone({ call }: { call: Call }) {
  const identities = useReadable(call.identities);
  return identities.map((identity) => (
    <div key={identity} style={{ position: 'relative', width: 160, height: 90 }}>
      <Tile id={cameraTile(identity)} />
    </div>
  ));
}

/** Nobody asks a host here. */
function noApi(): ApiClient {
  return new Proxy({} as ApiClient, {
    get() {
      throw new Error('This page has no host');
    },
  });
}
