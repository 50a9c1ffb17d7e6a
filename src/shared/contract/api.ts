import { apiKeys } from './apiKeys';
import { appearance } from './appearance';
import { audit } from './audit';
import { breakouts } from './breakouts';
import { chat } from './chat';
import { embedding } from './embedding';
import { links } from './links';
import { lobby } from './lobby';
import { meetings } from './meetings';
import { members } from './members';
import { participants } from './participants';
import { polls } from './polls';
import { recordings } from './recordings';
import { rooms } from './rooms';
import { session } from './session';
import { system } from './system';
import { timer } from './timer';
import { users } from './users';
import { webhooks } from './webhooks';

/** What a Parley workspace can do: served over the message port in the desktop, over HTTP (RPC and REST) by a host. */
export const api = {
  rooms,
  members,
  meetings,
  participants,
  lobby,
  chat,
  polls,
  timer,
  breakouts,
  recordings,
  users,
  session,
  apiKeys,
  webhooks,
  appearance,
  embedding,
  audit,
  links,
  system,
};
export type ApiContract = typeof api;
