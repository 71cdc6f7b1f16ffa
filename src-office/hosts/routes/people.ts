import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { OFFICE_ROLES } from '#shared/domain/office-role.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { changeOwnPassword, signOut } from '#office/people/own-session.ts';
import type { PersonRecord } from '#office/people/people-store.ts';
import { signIn } from '#office/people/sign-in.ts';
import { addRoute } from '../http-route.ts';

const Person = z.object({ personId: z.uuid(), signInName: z.string(), displayName: z.string(), roles: z.array(z.enum(OFFICE_ROLES)), mustChangePassword: z.boolean() });
const Nothing = z.strictObject({});
const Name = z.string().trim().min(1).max(64);
const Password = z.string().min(1).max(256);
const NewPassword = z.string().min(8).max(256);
const SMALL = 4096;

const shown = (person: PersonRecord): z.input<typeof Person> => ({ ...person, mustChangePassword: person.passwordIsOneTime });

/** Coming in and going out. Each try at a password costs 64 MiB and a fifth of a second, so one address gets few. */
export function addPeople(app: FastifyInstance, context: OfficeContext): void {
  addRoute(app, context, {
    method: 'POST', path: '/v1/sign-in', asks: 'anybody', perMinute: 30, largestBytes: SMALL,
    input: z.strictObject({ name: Name, password: Password }), answer: z.object({ token: z.string(), expiresAt: z.iso.datetime(), person: Person }),
    async handle(office, { name, password }) {
      const { token, person, expiresAt } = await signIn(office, name, password);
      return { token, expiresAt: expiresAt.toISOString(), person: shown(person) };
    },
  });
  addRoute(app, context, {
    method: 'POST', path: '/v1/sign-out', asks: 'one-time password', perMinute: 120, largestBytes: SMALL, input: Nothing, answer: Nothing,
    async handle(office, _input, caller) { await signOut(office, caller); return {}; },
  });
  addRoute(app, context, {
    method: 'POST', path: '/v1/password', asks: 'one-time password', perMinute: 30, largestBytes: SMALL,
    input: z.strictObject({ before: Password, after: NewPassword }), answer: Nothing,
    async handle(office, { before, after }, caller) { await changeOwnPassword(office, caller, before, after); return {}; },
  });
  addRoute(app, context, {
    method: 'GET', path: '/v1/me', asks: 'own password', perMinute: 600, largestBytes: SMALL, input: Nothing, answer: Person,
    handle: (_office, _input, { person }) => Promise.resolve(shown(person)),
  });
}
