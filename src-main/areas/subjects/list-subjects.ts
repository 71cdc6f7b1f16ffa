import { tidyIdentifier } from '#shared/domain/subject.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectSubjects } from './subjects-store.ts';
import { nameKeyOf, viewSubject } from './view-subject.ts';

/** Subjects in use, latest first. */
export function listSubjects(context: AreaContext, { kind = null, words, cursor, limit }: CallInput<'subjects', 'listSubjects'>): CallAnswer<'subjects', 'listSubjects'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectSubjects(context.db, { kind, nameKey: nameKeyOf(words ?? ''), identifier: tidyIdentifier(words ?? ''), before, limit });
  return { rows: rows.map(viewSubject), nextCursor: rows.length === limit ? String(rows.at(-1)?.n) : null };
}
