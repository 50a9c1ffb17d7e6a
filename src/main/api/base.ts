import { implement } from '@orpc/server';
import { api } from '../../shared/contract/api';
import { Fault } from '../../shared/domain/fault';
import { toContractError } from '../services/toContractError';
import type { ApiContext } from './apiContext';

const implementer = implement(api).$context<ApiContext>();

/** Where every procedure starts: failures become declared errors, and wrong credentials end the call. */
export const os = implementer.use(async ({ context, next }) => {
  try {
    if (context.refusal) throw context.refusal;
    return await next();
  } catch (error) {
    throw toContractError(error, context.log);
  }
});

/** Lets nobody but the workspace's owner pass. Runs before the input is looked at. */
export const ownerOnly = implementer.middleware(async ({ context, next }) => {
  if (context.visitor.kind !== 'owner') throw new Fault('UNAUTHENTICATED');
  return next();
});
