import { createRouterClient, type AnyRouter } from '@orpc/server';
import type { MunimentClient } from '#shared/contract/index.ts';
import { isErrorCode, MunimentError, type ErrorData } from '#shared/errors.ts';
import { ORPCError } from '@orpc/client';
import type { Connection } from './connection.ts';

/** A client without a wire, for the CLI and for tests: the same guard, validation and error codes as behind the other doors. */
export function createInProcessClient(router: AnyRouter, connection: Connection, toError: (error: unknown, call: string) => unknown): MunimentClient {
  const client = createRouterClient(router, {
    context: { connection },
    interceptors: [async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        throw toMunimentError(toError(error, path.join('.')));
      }
    }],
  });
  return client as unknown as MunimentClient;
}

/** What a caller sees of an error that came through a door. */
export function toMunimentError(error: unknown): unknown {
  if (error instanceof ORPCError && isErrorCode(error.code)) return new MunimentError(error.code, (error.data ?? {}) as ErrorData, { cause: error });
  return error;
}
