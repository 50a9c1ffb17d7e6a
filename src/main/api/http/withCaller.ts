import type { Backend } from '../../services/backend';
import type { ApiContext } from '../apiContext';
import { type CallOptions, callContext } from './callContext';
import type { HttpContext } from './requestFacts';

/** Finds out who calls, lets the call be answered, and sends back the cookies that the answer brings. */
export async function withCaller(
  c: HttpContext,
  backend: Backend,
  options: CallOptions,
  answer: (context: ApiContext) => Promise<Response>,
): Promise<Response> {
  const { context, cookies } = await callContext(c, backend, options);
  // Written into as it is: a copy would turn its text into a stream, which costs more than the rest of the answer.
  const response = await answer(context);
  response.headers.set('cache-control', 'no-store');
  for (const cookie of cookies()) response.headers.append('set-cookie', cookie);
  return response;
}
