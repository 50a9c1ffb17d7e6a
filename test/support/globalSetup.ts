import { buildApp } from '../../scripts/lib/buildApp';
import { prepareMeetingServer } from '../../scripts/lib/prepareMeetingServer';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';

/** What takes long is made ready before the first test's clock runs; workers inherit where it is. */
export default async function globalSetup(): Promise<void> {
  process.env.PARLEY_LIVEKIT_SERVER = await prepareMeetingServer(process.env);
  if (!process.env.PARLEY_TEST_UNBUILT) await buildApp(PROJECT_ROOT);
}
