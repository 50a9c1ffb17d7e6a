import { createMeetingServerSupervisor } from '../../../src/main/livekit/meetingServer/createMeetingServerSupervisor';

/** An app that runs a livekit-server and is then killed. Arguments: data folder, program. Prints each state. */
const [dataFolder = '', program = ''] = process.argv.slice(2);
const supervisor = createMeetingServerSupervisor({
  dataFolder,
  findBinary: async () => program,
  log: { info: () => {}, warn: () => {}, error: () => {} },
});
supervisor.onStatus(() => process.stdout.write(`${supervisor.status().state}\n`));
supervisor.start();
