import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseId as caseIdShape } from '#shared/contract/cases.ts';
import { missingPapers } from '#shared/domain/case-paper.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { toneOfCase, useCaseWords } from './case-words.ts';
import { StageList } from './stage-list.tsx';
import { StagePapers } from './stage-papers.tsx';
import classes from './receive.module.css';

/** One case: its stages at the left, the papers of the chosen one beside them. */
export function CaseView({ caseId: id }: { readonly caseId: string }) {
  const { t } = useTranslation(['receive', 'common']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useCaseWords();
  const mayHandle = useCan()('cases.handle');
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<'end' | 'pause' | 'withdraw' | 'dossier' | null>(null);
  const { data, error, refetch } = useQuery(core.cases.getCase.queryOptions({ input: { caseId: caseIdShape.parse(id) } }));
  const done = { onSuccess: () => { setAsked(null); setChosen(null); } };
  const end = useMutation(core.cases.completeStage.mutationOptions(done));
  const pause = useMutation(core.cases.pauseCase.mutationOptions(done));
  const resume = useMutation(core.cases.resumeCase.mutationOptions(done));
  const withdraw = useMutation(core.cases.withdrawCase.mutationOptions(done));
  const dossier = useMutation(core.cases.formDossier.mutationOptions({ onSuccess: () => { setAsked(null); showDone(t('dossier.done')); } }));
  const handOver = useMutation(core.transfers.listPapers.mutationOptions({ onSuccess: ({ transfer: { transferId } }) => { goTo('transfers', transferId); } }));
  const mayEnd = mayHandle && data?.case.state === 'open';
  useShortcut({ keys: 'mod+Enter', label: t('end.button'), enabled: mayEnd }, () => { setAsked('end'); });
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  const { case: row, stages, pauses } = data;
  const { caseId, version } = row;
  const stage = stages[(chosen ?? row.stage) - 1] ?? stages[0]!;
  const current = stages[row.stage - 1]!;
  const missing = missingPapers(current.papers);
  const reviewed = stages.flatMap(({ papers }) => papers).filter(({ state }) => state === 'reviewed');
  const received = stages.flatMap(({ papers }) => papers).filter(({ state }) => state === 'received');
  const standing = pauses.find(({ to }) => to === null);
  return (
    <div className={classes.screen}>
      <PageHeading title={row.title}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('receive'); }}>{t('back')}</Button>
        {row.volumeId !== null && <Button variant="default" onClick={() => { goTo('volumes', row.volumeId); }}>{t('toVolume')}</Button>}
        {mayHandle && (row.state === 'open' || row.state === 'ended') && <Button variant="default" onClick={() => { setAsked('withdraw'); }}>{t('withdraw.button')}</Button>}
        {mayHandle && row.state === 'open' && <Button variant="default" onClick={() => { setAsked('pause'); }}>{t('pause.button')}</Button>}
        {mayHandle && row.state === 'paused' && <Button loading={resume.isPending} onClick={() => { resume.mutate({ caseId, version }); }}>{t('resume')}</Button>}
        {mayHandle && reviewed.length > 0 && <Button variant="default" loading={handOver.isPending} onClick={() => { handOver.mutate({ caseId }); }}>{t('handOver', { n: reviewed.length })}</Button>}
        {mayHandle && received.length > 0 && <Button variant={row.state === 'open' ? 'default' : 'filled'} onClick={() => { setAsked('dossier'); }}>{t('dossier.button', { n: received.length })}</Button>}
        {mayEnd && <Button onClick={() => { setAsked('end'); }}>{t('end.button')}</Button>}
      </PageHeading>
      <p className={classes.facts}>
        <StatusMark tone={toneOfCase(row)} {...(row.state !== 'open' && { word: t(`states.${row.state}`) })} />
        <span>{words.pick(row.processName)}</span><span>{row.caseNumber}</span>{row.subjectName !== null && <span>{row.subjectName}</span>}<span className={classes.quiet}>{t('openedBy', { by: row.openedBy, at: format.dateTime(row.openedAt) })}</span>
        {standing !== undefined && <span>{t('standing', { reason: standing.reason, by: standing.by, since: format.dateTime(standing.from) })}</span>}
      </p>
      <ErrorNotice error={resume.error ?? handOver.error} />
      <div className={classes.desk}>
        <StageList stages={stages} chosen={stage.position} current={row.state === 'open' || row.state === 'paused' ? row.stage : null} onChoose={setChosen} />
        <StagePapers key={stage.position} stage={stage} caseRow={row} />
      </div>
      <ConfirmDialog
        open={asked === 'end'} title={t('end.title', { stage: words.name(current) })} detail={missing.length === 0 ? t('end.complete') : t(row.gate === 'block' ? 'end.blocked' : 'end.missing')} objects={missing.map((paper) => words.name(paper))} confirmLabel={t('end.button')} {...(missing.length > 0 && row.gate === 'reason' && { reason: 'required' as const, reasonLabel: t('end.reason') })}
        busy={end.isPending} error={end.error} onClose={() => { setAsked(null); end.reset(); }} onConfirm={(reason) => { end.mutate({ caseId, version, reason }); }}
      />
      <ConfirmDialog open={asked === 'pause'} title={t('pause.title')} detail={t('pause.detail')} confirmLabel={t('pause.button')} reason="required" busy={pause.isPending} error={pause.error} onClose={() => { setAsked(null); }} onConfirm={(reason) => { pause.mutate({ caseId, version, reason }); }} />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdraw.title', { number: row.caseNumber })} detail={t('withdraw.detail')} confirmLabel={t('withdraw.button')} reason="required" busy={withdraw.isPending} error={withdraw.error} onClose={() => { setAsked(null); }} onConfirm={(reason) => { withdraw.mutate({ caseId, version, reason }); }} />
      <ConfirmDialog open={asked === 'dossier'} title={t('dossier.title')} detail={t(row.volumeId === null ? 'dossier.detail' : 'dossier.join')} objects={received.map((paper) => words.name(paper))} confirmLabel={t('dossier.submit')} busy={dossier.isPending} error={dossier.error} onClose={() => { setAsked(null); }} onConfirm={() => { dossier.mutate({ caseId, version }); }} />
    </div>
  );
}
