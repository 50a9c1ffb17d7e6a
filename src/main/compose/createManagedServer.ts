import { findMeetingServer } from '../livekit/binary/findMeetingServer';
import { userCacheFolder } from '../livekit/binary/userCacheFolder';
import { type LiveKitConnection, signalTarget } from '../livekit/connection';
import { createEmbeddedMeetingServer } from '../livekit/createEmbeddedMeetingServer';
import { createRemoteMeetingServer } from '../livekit/createRemoteMeetingServer';
import { createMeetingServerSupervisor } from '../livekit/meetingServer/createMeetingServerSupervisor';
import { followNetwork } from '../livekit/meetingServer/followNetwork';
import type { ServerNetwork } from '../livekit/meetingServer/serverConfig';
import type { Log, MeetingServer } from '../services/ports';

/** A meeting server with its life: ours to start and stop where it is embedded, somebody else's where it is remote. */
export interface ManagedServer {
  server: MeetingServer;
  /** Throws a Fault while there is none. */
  connection(): LiveKitConnection;
  /** Where pages' signalling can be passed on to; undefined where that cannot be, or not now. */
  signalTarget(): { host: string; port: number } | undefined;
  /** Its ports for sound and pictures while it runs. */
  mediaPorts?(): { udp: number; tcp?: number } | undefined;
  /** Returns at once. `webhook`: where it may report who comes and goes. */
  start(webhook: string | undefined): void;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Keys, ports, configuration and log live here. */
  dataFolder: string;
  network: ServerNetwork;
  /** Of this computer, where one of them is its address on the network and may change. */
  addresses?(): readonly string[];
  log: Log;
}

/** A LiveKit server somewhere. */
export function createRemoteServer(connection: LiveKitConnection): ManagedServer {
  const server = createRemoteMeetingServer(connection);
  return {
    server,
    connection: () => connection,
    signalTarget: () => signalTarget(connection.url),
    start: () => {},
    stop: async () => {},
  };
}

/** A livekit-server of our own, found or made when it is started. */
export function createEmbeddedServer(options: EmbeddedServerOptions): ManagedServer {
  const { dataFolder, network, addresses, log } = options;
  let unfollow: (() => Promise<void>) | undefined;
  const supervisor = createMeetingServerSupervisor({
    dataFolder,
    network,
    findBinary: (onProgress, signal) =>
      findMeetingServer({
        env: process.env,
        cacheFolder: userCacheFolder(),
        signal,
        onProgress(step) {
          log.info(step, step.message);
          onProgress(step);
        },
      }),
    log,
  });
  return {
    server: createEmbeddedMeetingServer(supervisor),
    connection: () => supervisor.connection(),
    signalTarget: () =>
      supervisor.status().state === 'running' ? signalTarget(supervisor.connection().url) : undefined,
    mediaPorts: () => (supervisor.status().state === 'running' ? supervisor.connection().media : undefined),
    start(webhook) {
      supervisor.configure({ webhook }).then(
        () => {
          supervisor.start();
          unfollow ??= addresses && followNetwork({ supervisor, network, addresses, log });
        },
        (error: unknown) => log.error({ err: error }, 'The meeting server cannot be started'),
      );
    },
    async stop() {
      await unfollow?.();
      unfollow = undefined;
      await supervisor.stop();
    },
  };
}
