import { findMeetingServer } from '../../src/main/livekit/binary/findMeetingServer';
import { userCacheFolder } from '../../src/main/livekit/binary/userCacheFolder';
import { createStepPrinter } from './createStepPrinter';

/** Finds or makes livekit-server, telling each step on standard output; gives its path. */
export async function prepareMeetingServer(env: NodeJS.ProcessEnv): Promise<string> {
  const { report, end } = createStepPrinter(process.stdout);
  try {
    return await findMeetingServer({ env, cacheFolder: userCacheFolder(), onProgress: report });
  } finally {
    end();
  }
}
