import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { MunimentError } from '#shared/errors.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { newId } from '#office/platform/ids.ts';
import { describeProblem } from './http-answers.ts';
import { addHealth } from './routes/health.ts';
import { addPeople } from './routes/people.ts';

/** An answer is data and never a page: nothing in it may run, be framed, be guessed at, or be kept by whoever stands between. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
};
const SMALLEST_BODY_LIMIT = 4096;
const LONGEST_REQUEST_MS = 120_000;
/** Of one address, on addresses that do not exist. */
const UNKNOWN_PER_MINUTE = 60;

/** Head office's HTTP server, not listening yet. Counts of requests are each server's own: they only slow down who hurries. */
export async function createHttpServer(context: OfficeContext, version: string): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: SMALLEST_BODY_LIMIT, requestTimeout: LONGEST_REQUEST_MS, forceCloseConnections: 'idle', exposeHeadRoutes: false, return503OnClosing: true });
  // JSON only. A page of another site can send a form or text/plain without asking first; application/json it cannot.
  app.removeContentTypeParser('text/plain');
  app.addHook('onSend', async (_request, reply) => { reply.headers(HEADERS); });
  app.setErrorHandler((error, request, reply) => answerProblem(context, error, request, reply));
  await app.register(rateLimit, { global: false, errorResponseBuilder: (_request, { ttl }) => new MunimentError('HOST_RATE_LIMITED', { seconds: Math.ceil(ttl / 1000) }) });
  app.setNotFoundHandler({ preHandler: app.rateLimit({ max: UNKNOWN_PER_MINUTE, timeWindow: 60_000 }) }, (request) => {
    throw new MunimentError('OFFICE_UNKNOWN_ADDRESS', { method: request.method, path: request.url.split('?')[0]!.slice(0, 200) });
  });
  addHealth(app, context, version);
  addPeople(app, context);
  return app;
}

function answerProblem({ clock, logger }: OfficeContext, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const incident = newId(clock);
  const language = request.headers['accept-language']?.startsWith('zh') ? 'zh-CN' : 'en';
  const { status, body, retryAfterS } = describeProblem(error, language, incident);
  if (status >= 500) logger.error('a request failed', { incident, code: body.code, method: request.method, route: request.routeOptions.url, error });
  if (retryAfterS !== undefined) reply.header('retry-after', String(retryAfterS));
  return reply.code(status).send(body);
}
