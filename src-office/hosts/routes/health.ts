import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readState } from '#office/founding-store.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { addRoute } from '../http-route.ts';

const Health = z.object({ status: z.literal('ok'), version: z.string(), schemaVersion: z.number(), epoch: z.uuid(), time: z.iso.datetime() });

/** Whether head office can work: the answer has been to the database and back. Rooms take the time from it, too. */
export function addHealth(app: FastifyInstance, context: OfficeContext, version: string): void {
  addRoute(app, context, {
    method: 'GET', path: '/v1/health', asks: 'anybody', input: z.strictObject({}), answer: Health, perMinute: 600, largestBytes: 1024,
    handle: async ({ database, clock }) => ({ status: 'ok' as const, version, ...await database.transact(readState), time: clock.now().toISOString() }),
  });
}
