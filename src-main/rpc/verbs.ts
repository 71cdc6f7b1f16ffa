import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { AreaContext } from '#main/areas/area-context.ts';

type AreaName = keyof Contract;

/** Input of a call as the verb gets it: parsed, defaults filled in, ids branded. */
export type CallInput<Area extends AreaName, Call extends keyof Contract[Area]> = Contract[Area][Call] extends ContractProcedure<infer Input, infer _Output, infer _Errors, infer _Meta> ? InferSchemaOutput<Input> : never;
/** What the verb answers, before the contract checks it. */
export type CallAnswer<Area extends AreaName, Call extends keyof Contract[Area]> = Contract[Area][Call] extends ContractProcedure<infer _Input, infer Output, infer _Errors, infer _Meta> ? InferSchemaInput<Output> : never;

/** Every call of an area with the verb that performs it. */
export type AreaVerbs<Area extends AreaName> = {
  readonly [Call in keyof Contract[Area]]: (context: AreaContext, input: CallInput<Area, Call>) => CallAnswer<Area, Call> | Promise<CallAnswer<Area, Call>>;
};

export type Verbs = { readonly [Area in AreaName]: AreaVerbs<Area> };
