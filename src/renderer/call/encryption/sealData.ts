import type { Room as LiveKitRoom } from 'livekit-client';

/** What LiveKit's engine says when somebody's packet has come. */
const PACKET_RECEIVED = 'dataPacketReceived';

type Engine = Pick<LiveKitRoom['engine'], 'emit' | 'e2eeManager'>;
type Manager = NonNullable<Engine['e2eeManager']>;

/**
 * From now on nobody is heard who speaks in the clear: anyone on the way could have said it in their name. LiveKit passes
 * such packets on, and does not tell them apart; so each is let through only straight after it was decrypted. Packets are
 * worked through one by one, so the next after a decryption is the one that was decrypted. What comes from the server
 * names nobody.
 */
export function sealData(room: { engine: Engine }): void {
  const manager = room.engine.e2eeManager;
  if (!manager) return;
  let wasOpened = false;
  const sealed = new WeakSet<object>();

  const seal = (engine: Pick<Engine, 'emit'>) => {
    if (sealed.has(engine)) return;
    sealed.add(engine);
    const pass = engine.emit.bind(engine) as (event: string, ...args: unknown[]) => boolean;
    const emit = (event: string, ...args: unknown[]): boolean => {
      if (event !== PACKET_RECEIVED) return pass(event, ...args);
      const isOpened = wasOpened;
      wasOpened = false;
      return (isOpened || !hasSender(args[0])) && pass(event, ...args);
    };
    engine.emit = emit as Engine['emit'];
  };

  const open: Manager['handleEncryptedData'] = manager.handleEncryptedData.bind(manager);
  manager.handleEncryptedData = async (...args) => {
    const opened = await open(...args);
    wasOpened = true;
    return opened;
  };
  // Each connection has an engine of its own.
  const setUp: Manager['setupEngine'] = manager.setupEngine.bind(manager);
  manager.setupEngine = (engine) => {
    seal(engine);
    setUp(engine);
  };
  seal(room.engine);
}

function hasSender(packet: unknown): boolean {
  return (
    typeof packet === 'object' &&
    packet !== null &&
    'participantIdentity' in packet &&
    packet.participantIdentity !== ''
  );
}
