import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessCase, CasePaper, CaseStage } from '#shared/contract/cases.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { AddPaperDialog } from './add-paper-dialog.tsx';
import { toneOfPaper, useCaseWords } from './case-words.ts';
import { RefuseDialog } from '../../components/refuse-dialog.tsx';
import classes from './receive.module.css';

/** The checklist of one stage, and what can be done with each paper of it now. */
export function StagePapers({ stage, caseRow }: { readonly stage: CaseStage; readonly caseRow: BusinessCase }) {
  const { t } = useTranslation('receive');
  const core = useCore();
  const goTo = useGoTo();
  const words = useCaseWords();
  const session = useSession();
  const runs = useCan()('cases.handle') && (caseRow.state === 'open' || caseRow.state === 'ended') && stage.beganAt !== null;
  const [asked, setAsked] = useState<{ readonly kind: 'add' | 'excuse' | 'refuse'; readonly paper: CasePaper } | null>(null);
  const close = (): void => { setAsked(null); };
  const send = useMutation(core.cases.sendPapers.mutationOptions());
  const review = useMutation(core.cases.reviewPapers.mutationOptions({ onSuccess: close }));
  const excuse = useMutation(core.cases.excusePaper.mutationOptions({ onSuccess: close }));
  const { caseId } = caseRow;
  const added = stage.papers.filter(({ state }) => state === 'added');
  const mine = (paper: CasePaper): boolean => paper.addedBy === session?.displayName;
  const toReview = stage.papers.filter((paper) => paper.state === 'sent' && !mine(paper));
  const deeds = (paper: CasePaper) => (
    <span className={classes.deeds}>
      {paper.state === 'expected' && <Button variant="default" size="compact-sm" onClick={() => { setAsked({ kind: 'add', paper }); }}>{t('paper.add')}</Button>}
      {paper.state === 'expected' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setAsked({ kind: 'excuse', paper }); }}>{t('paper.excuse')}</Button>}
      {paper.state === 'notNeeded' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setAsked({ kind: 'excuse', paper }); }}>{t('paper.unexcuse')}</Button>}
      {paper.state === 'sent' && !mine(paper) && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setAsked({ kind: 'refuse', paper }); }}>{t('paper.refuse')}</Button>}
    </span>
  );
  const columns: readonly ListColumn<CasePaper>[] = [
    { id: 'name', header: t('paper.name'), render: (paper) => (
      <span className={classes.paper}>
        <span>{words.name(paper)} {!paper.required && <span className={classes.quiet}>{t('paper.optional')}</span>}</span>
        {paper.refusals.length > 0 && paper.state === 'expected' && <span className={classes.lack}>{t('paper.refused', { gate: t(`gates.${paper.refusals.at(-1)!.gate}`), reason: t(`reasons.${paper.refusals.at(-1)!.reason}`), note: paper.refusals.at(-1)!.note, by: paper.refusals.at(-1)!.by })}</span>}
        {paper.note !== '' && <span className={classes.quiet}>{paper.note}</span>}
        {paper.lateReason !== '' && <span className={classes.quiet}>{t('paper.late', { reason: paper.lateReason })}</span>}
        {paper.checks.length > 0 && paper.state === 'sent' && <span className={classes.quiet}>{t('paper.checks', { what: paper.checks.map((check) => t(`checks.${check}`)).join(t('comma')) })}</span>}
      </span>
    ) },
    { id: 'state', header: t('paper.state'), width: '150px', render: (paper) => <StatusMark tone={toneOfPaper(paper)} word={t(`paperStates.${paper.state}`)} /> },
    { id: 'pages', header: t('paper.pages'), width: '70px', align: 'right', render: ({ pageCount, state }) => (state === 'expected' || state === 'notNeeded' ? '' : pageCount) },
    { id: 'by', header: t('paper.by'), width: '110px', wideOnly: true, render: ({ addedBy, state }) => (state === 'expected' ? '' : addedBy) },
    ...(runs ? [{ id: 'deeds', header: '', width: '190px', render: deeds }] : []),
  ];
  return (
    <section className={classes.papers} aria-label={t('papersOf', { stage: words.name(stage) })}>
      <div className={classes.papersHead}>
        <h2 className={classes.heading}>{t('papersOf', { stage: words.name(stage) })}</h2>
        {runs && toReview.length > 0 && <Button variant="default" loading={review.isPending} onClick={() => { review.mutate({ caseId, papers: toReview.map(({ paperId }) => ({ paperId, accepted: true })) }); }}>{t('paper.acceptAll', { n: toReview.length })}</Button>}
        {runs && added.length > 0 && <Button loading={send.isPending} onClick={() => { send.mutate({ caseId, paperIds: added.map(({ paperId }) => paperId) }); }}>{t('paper.send', { n: added.length })}</Button>}
      </div>
      <ErrorNotice error={send.error ?? (asked === null ? review.error : null)} />
      {stage.papers.length === 0 ? <EmptyState title={t('paper.none')} detail={t('paper.noneDetail')} />
        : <ListTable label={t('papersOf', { stage: words.name(stage) })} columns={columns} rows={stage.papers} rowKey={({ paperId }) => paperId} onOpen={(paper) => { if (paper.itemId !== null) goTo('catalogue', paper.itemId); else if (runs && paper.state === 'expected') setAsked({ kind: 'add', paper }); }} />}
      {asked?.kind === 'add' && <AddPaperDialog paper={asked.paper} stage={stage} onClose={close} />}
      {asked?.kind === 'refuse' && <RefuseDialog name={words.name(asked.paper)} busy={review.isPending} error={review.error} onClose={close} onRefuse={(reason, note) => { review.mutate({ caseId, papers: [{ paperId: asked.paper.paperId, accepted: false, reason, note }] }); }} />}
      <ConfirmDialog
        open={asked?.kind === 'excuse'} title={t(asked?.paper.state === 'notNeeded' ? 'paper.unexcuseTitle' : 'paper.excuseTitle', { name: asked === null ? '' : words.name(asked.paper) })} confirmLabel={t(asked?.paper.state === 'notNeeded' ? 'paper.unexcuse' : 'paper.excuse')} reason="required" busy={excuse.isPending} error={excuse.error} onClose={close}
        onConfirm={(reason) => { if (asked !== null) excuse.mutate({ paperId: asked.paper.paperId, version: asked.paper.version, excused: asked.paper.state !== 'notNeeded', reason }); }}
      />
    </section>
  );
}
