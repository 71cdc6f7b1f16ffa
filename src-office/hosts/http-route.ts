import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { MunimentError } from '#shared/errors.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { proveCaller, type Caller } from '#office/people/own-session.ts';

interface RouteShape<Input extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: `/v1/${string}`;
  /** The query of a GET, the body of a POST; strict, so that a misspelt key is told and not overlooked. */
  readonly input: Input;
  readonly answer: Answer;
  /** Requests of one address in a minute. */
  readonly perMinute: number;
  /** Of the body. A route says how much it needs. */
  readonly largestBytes: number;
}

/** A route says who may ask: everybody, whoever is signed in, or whoever is signed in with a password of their own. */
export type Route<Input extends z.ZodType, Answer extends z.ZodType> = RouteShape<Input, Answer> & (
  | { readonly asks: 'anybody'; handle(context: OfficeContext, input: z.output<Input>): Promise<z.input<Answer>> }
  | { readonly asks: 'one-time password' | 'own password'; handle(context: OfficeContext, input: z.output<Input>, caller: Caller): Promise<z.input<Answer>> }
);

/** The only way in which an address comes to be: nothing is reached unchecked, and nothing is answered that the route did not promise. */
export function addRoute<Input extends z.ZodType, Answer extends z.ZodType>(app: FastifyInstance, context: OfficeContext, route: Route<Input, Answer>): void {
  const { method, path: url, largestBytes: bodyLimit, perMinute } = route;
  app.route({
    method, url, bodyLimit, config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
    async handler(request) {
      const caller = route.asks === 'anybody' ? undefined : await proveCaller(context, bearerToken(request));
      if (caller?.person.passwordIsOneTime && route.asks === 'own password') throw new MunimentError('OFFICE_PASSWORD_ONE_TIME');
      const input = parseInput(route.input, method === 'GET' ? request.query : request.body);
      return route.answer.parse(await (caller === undefined ? (route as Extract<typeof route, { asks: 'anybody' }>).handle(context, input) : route.handle(context, input, caller)));
    },
  });
}

function parseInput<Input extends z.ZodType>(schema: Input, value: unknown): z.output<Input> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new MunimentError('HOST_INVALID_INPUT', { issues: parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || '·'}: ${message}`) });
}

const bearerToken = ({ headers }: FastifyRequest): string | undefined => /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
