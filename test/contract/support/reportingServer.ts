import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiveWebhook } from '../../../src/main/livekit/receiveWebhook';
import type { MeetingServerEvent } from '../../../src/main/services/ports';
import { type MeetingServer, startMeetingServer } from '../../support/startMeetingServer';

/** A real livekit-server that reports who comes and goes. */
export interface ReportingServer {
  meetingServer: MeetingServer;
  /** Everything it has reported so far. */
  reported: MeetingServerEvent[];
  /** Who is told; undefined: the reports get lost. */
  setListener(listener: ((event: MeetingServerEvent) => Promise<void>) | undefined): void;
  stop(): Promise<void>;
}

export async function startReportingServer(): Promise<ReportingServer> {
  const reported: MeetingServerEvent[] = [];
  let listener: ((event: MeetingServerEvent) => Promise<void>) | undefined;
  const http = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const event = await receiveWebhook(meetingServer, Buffer.concat(parts).toString(), request.headers.authorization);
    if (event) {
      reported.push(event);
      await listener?.(event);
    }
    response.end();
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const meetingServer = await startMeetingServer(process.env, { webhook: `http://127.0.0.1:${port}/` });
  return {
    meetingServer,
    reported,
    setListener(next) {
      listener = next;
    },
    async stop() {
      await meetingServer.stop();
      http.closeAllConnections();
      http.close();
    },
  };
}
