import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { ApiContract } from '../../../../../shared/contract/api';

type Inputs = InferContractRouterInputs<ApiContract>;
type Outputs = InferContractRouterOutputs<ApiContract>;

/** Of a stream: one of what it yields. Of a file: nothing. */
type Shown<T> = T extends AsyncIterator<infer Y> ? Y : T extends Blob ? undefined : T;

/** What is sent and what is answered, in the words of the contract, for every procedure of an area. */
export type AreaExamples<A extends keyof ApiContract> = {
  [P in keyof Inputs[A]]: P extends keyof Outputs[A] ? { input: Inputs[A][P]; output: Shown<Outputs[A][P]> } : never;
};
