import { implement } from '@orpc/server';
import { api } from '../../shared/contract/api';
import { toContractError } from '../services/toContractError';
import type { ApiContext } from './apiContext';

/** Guards come first wherever they are put: who may not ask does not learn what is wrong with the question. */
const VALIDATE_LAST = { initialInputValidationIndex: Number.POSITIVE_INFINITY };

/** For guards: middlewares that run before the input is looked at. */
export const implementer = implement(api, VALIDATE_LAST).$context<ApiContext>();

/** Where every procedure starts: failures become declared errors, and wrong credentials end the call. */
export const os = implementer.use(async ({ context, next }) => {
  try {
    if (context.refusal) throw context.refusal;
    return await next();
  } catch (error) {
    throw toContractError(error, context.log);
  }
});
