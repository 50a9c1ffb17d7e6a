import type { Log } from '../../services/ports';
import type { MeetingServerSupervisor } from './createMeetingServerSupervisor';
import type { ServerNetwork } from './serverConfig';

/** How often it is looked where the computer is. Milliseconds. */
const LOOK_MS = 10_000;

interface Options {
  supervisor: Pick<MeetingServerSupervisor, 'configure'>;
  network: ServerNetwork;
  /** Of this computer on its networks, the best first. */
  addresses(): readonly string[];
  everyMs?: number;
  log: Log;
}

/**
 * Gives an open meeting server the computer's new address when it has moved to another network: people would be sent to
 * one that is gone, and hear and see nothing. What is returned ends that.
 */
export function followNetwork({
  supervisor,
  network,
  addresses,
  everyMs = LOOK_MS,
  log,
}: Options): () => Promise<void> {
  let current = network;
  let configuring: Promise<void> = Promise.resolve();
  const look = (): void => {
    const found = addresses();
    // Another network beside it, as that of a VPN, is no reason to interrupt anyone; nor is none for a moment.
    const address = current.address !== undefined && found.includes(current.address) ? current.address : found[0];
    if (address === undefined || address === current.address) return;
    log.info({ address }, 'The computer is on another network; the meeting server is started anew');
    current = { ...current, address };
    configuring = configuring
      .then(() => supervisor.configure({ network: current }))
      .catch((error: unknown) => log.error({ err: error }, 'The meeting server could not follow to another network'));
  };
  const timer = network.open ? setInterval(look, everyMs).unref() : undefined;
  return async () => {
    clearInterval(timer);
    await configuring;
  };
}
