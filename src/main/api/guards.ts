import { isAdmin, mayCreateRooms } from '../../shared/domain/caller';
import { Fault } from '../../shared/domain/fault';
import type { Visitor } from '../services/visitor';
import { implementer } from './base';

/** Guards run before the input is looked at: who may not ask does not learn what is wrong with the question. */
function guard(mayPass: (visitor: Visitor) => boolean) {
  return implementer.middleware(async ({ context: { visitor }, next }) => {
    if (mayPass(visitor)) return next();
    throw new Fault(visitor.caller.kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
  });
}

/** Lets administrators pass. */
export const adminOnly = guard(({ caller }) => isAdmin(caller));

/** Lets everyone pass who has an account or a key. */
export const signedIn = guard(({ caller }) => caller.kind !== 'guest');

/** Lets those pass who may make rooms. */
export const maker = guard(({ caller }) => mayCreateRooms(caller));

/** Lets those pass too who only show a place in a meeting, whatever it may be worth. */
export const signedInOrInside = guard(
  ({ caller, memberToken }) => caller.kind !== 'guest' || memberToken !== undefined,
);
