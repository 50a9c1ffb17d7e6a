import { apiKeys } from './apiKeys';
import { appearance } from './appearance';
import { audit } from './audit';
import { embedding } from './embedding';
import { links } from './links';
import { lobby } from './lobby';
import { meetings } from './meetings';
import { members } from './members';
import { participants } from './participants';
import { recordings } from './recordings';
import { rooms } from './rooms';
import { session } from './session';
import { system } from './system';
import { users } from './users';
import { webhooks } from './webhooks';

/** What a Parley workspace can do: served over the message port in the desktop, over HTTP (RPC and REST) by a host. */
export const api = {
  rooms,
  members,
  meetings,
  participants,
  lobby,
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
