import type { ApiContract } from '../../../../../shared/contract/api';
import type { AreaExamples } from './AreaExamples';
import { apiKeys, audit, session, users } from './accounts';
import { breakouts } from './breakouts';
import { appearance, embedding, links, system, webhooks } from './host';
import { lobby, participants } from './inside';
import { meetings } from './meetings';
import { members } from './members';
import { recordings } from './recordings';
import { rooms } from './rooms';
import { chat, polls, timer } from './together';

/** One example for every operation of the API: the compiler asks for each. */
export const EXAMPLES: { [A in keyof ApiContract]: AreaExamples<A> } = {
  ...{ rooms, members, meetings, participants, breakouts, lobby, recordings },
  ...{ chat, polls, timer, users, session, apiKeys },
  ...{ webhooks, appearance, embedding, audit, links, system },
};
