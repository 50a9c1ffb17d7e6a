import { links } from './links';
import { meetings } from './meetings';
import { rooms } from './rooms';
import { session } from './session';
import { system } from './system';

/** What a Parley workspace can do: served over the message port in the desktop, over HTTP (RPC and REST) by a host. */
export const api = { rooms, meetings, links, session, system };
export type ApiContract = typeof api;
