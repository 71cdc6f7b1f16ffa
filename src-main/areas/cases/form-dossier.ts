import type { Deed } from '#shared/contract/arrangement.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { doDeed } from '#main/areas/arrangement/do-deed.ts';
import { findSubject } from '#main/areas/subjects/subjects-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeCase, changing } from './advance-case.ts';
import { settingsOf } from './processes-store.ts';
import { movePaper } from './move-papers.ts';
import { requireCase, viewDetail } from './view-case.ts';

/**
 * The papers that the room received, in the order of the checklist, become one volume; those that come later join it. A case whose stages have ended and whose papers are all in is closed.
 * Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOTHING_RECEIVED and what arrangement throws.
 */
export function formDossier(context: AreaContext, { caseId, version, year }: CallInput<'cases', 'formDossier'>): CallAnswer<'cases', 'formDossier'> {
  changing(context, caseId, version, (tx, row) => {
    const { papers } = requireCase(context, caseId);
    const received = papers.filter(({ state, itemId }) => state === 'received' && itemId !== null);
    if (received.length === 0) throw new MunimentError('CASES_NOTHING_RECEIVED', { caseNumber: row.caseNumber });
    const settings = settingsOf(context.db, row);
    const itemIds = received.map(({ itemId }) => itemId!);
    const subject = row.subjectId === null ? undefined : findSubject(context.db, row.subjectId);
    const deed = row.volumeId !== null ? { kind: 'file', volumeId: row.volumeId, itemIds, at: null } : {
      kind: 'form', itemIds, volume: {
        level: 'volume', kind: settings.dossierKind, parentId: null, fondsId: row.fondsId, recordGroup: settings.recordGroup, classCode: settings.classCode, year: year ?? Number(localDay(context.clock.nowMs()).slice(0, 4)), unitId: row.unitId, retention: settings.retention,
        title: row.title, subject: subject?.identifiers.find(({ kind }) => kind === 'account' || kind === 'hospital')?.value ?? row.caseNumber, responsible: '', classification: levelOf(row.classification), secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', temporary: false, custom: {},
      },
    };
    const made = doDeed(context, tx, deed as Deed);
    const volumeId = row.volumeId ?? made.volumes.find(({ level }) => level === 'volume')!.volumeId;
    for (const paper of received) movePaper(context, tx, paper, { state: 'filed' });
    const leftOver = papers.filter((paper) => !received.includes(paper) && paper.state !== 'filed' && paper.state !== 'notNeeded' && (paper.required || paper.state !== 'expected'));
    const closes = row.state === 'ended' && leftOver.length === 0;
    changeCase(context, tx, row, { volumeId, ...(closes && { state: 'closed', closedAt: context.clock.nowIso() }) }, { kind: 'case.formDossier', body: { items: itemIds.length } });
  });
  return viewDetail(context, caseId);
}
