import { createORPCClient, ORPCError } from '@orpc/client';
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { ApiClient } from '../../../src/main/api/createRemoteClient';
import { api } from '../../../src/shared/contract/api';
import { ERROR_STATUS } from '../../../src/shared/domain/errorCode';

/**
 * Speaks REST as our own programs would, and gives the contract's own answers: REST adds older spellings to what the
 * contract has, and says failures in other words.
 */
export function createRestClient(url: string, headers: Record<string, string>): ApiClient {
  const link = new OpenAPILink(api, { url, headers, customErrorResponseBodyDecoder: fromRestError });
  return createORPCClient({
    async call(path, input, options) {
      const contract = procedureAt(path);
      try {
        return await inContract(contract, await link.call(path, input, options));
      } catch (error) {
        if (!(error instanceof ORPCError)) throw error;
        const { code, status, data, message } = error;
        const defined = code in contract['~orpc'].errorMap;
        throw new ORPCError(code, { status, data, message, defined });
      }
    },
  });
}

function procedureAt(path: readonly string[]): AnyContractProcedure {
  const found = path.reduce<unknown>((part, name) => Object(part)[name], api);
  if (!isContractProcedure(found)) throw new Error(`No procedure ${path.join('.')}`);
  return found;
}

/** Without what the contract does not have. Streams pass. */
async function inContract(contract: AnyContractProcedure, answer: unknown): Promise<unknown> {
  const isStream = typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
  if (isStream) return answer;
  const checked = await contract['~orpc'].outputSchema?.['~standard'].validate(answer);
  if (!checked) return answer;
  if (checked.issues) throw new Error(`The answer is not as the contract has it: ${JSON.stringify(checked.issues)}`);
  return checked.value;
}

const ID_FIELDS = ['roomId', 'memberId', 'userId', 'recordingId'];

function fromRestError(body: unknown, { status }: { status: number }): ORPCError<string, unknown> | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  const { code, error: _family, message: _sentence, failed, successful: _older, ...data } = Object(body);
  if (typeof code !== 'string') return null;
  if (!(code in ERROR_STATUS)) return new ORPCError(code, { status });
  return new ORPCError(code, { status, data: failed ? { ...data, failed: failed.map(fromFailed) } : data });
}

function fromFailed({ code, room, ...rest }: Record<string, unknown>) {
  const id = ID_FIELDS.map((name) => rest[name]).find(Boolean);
  return { id, code, ...(room ? { room } : {}) };
}
