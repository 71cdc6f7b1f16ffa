import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { DispatchDraft } from '#shared/contract/dispatches.ts';
import { CLASSIFICATION_LEVELS, type ClassificationLevel } from '#shared/domain/classification-level.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { readPapers, readRecipients } from './read-draft-lines.ts';
import classes from './dispatches.module.css';

type Detail = Awaited<ReturnType<MunimentClient['dispatches']['getDispatch']>>;

interface DraftDialogProps {
  /** What is changed; null makes a new one. */
  readonly detail: Detail | null;
  readonly onClose: () => void;
  readonly onSaved: (dispatchId: string) => void;
}

const daysOf = (detail: Detail | null): number | string => {
  const within = detail === null ? { kind: 'days' as const, days: 7 } : detail.dispatch.receiptWithin;
  return within === null ? '' : within.kind === 'hours' ? Math.ceil(within.hours / 24) : within.days;
};

/** 分发申请单: what goes to whom, and when the receipts are due. */
export function DraftDialog({ detail, onClose, onSaved }: DraftDialogProps) {
  const { t } = useTranslation('dispatches');
  const core = useCore();
  const words = useItemWords();
  const session = useSession();
  const { all, current } = useCurrentFonds();
  const before = detail?.dispatch;
  const { values, set, text } = useFormValues({
    fondsId: before?.fondsId ?? (current ?? all[0])?.fondsId ?? '', title: before?.title ?? '', askedBy: before?.askedBy ?? session?.displayName ?? '', purpose: before?.purpose ?? '', classification: before?.classification ?? ('internal' as ClassificationLevel), days: daysOf(detail),
    papers: detail?.papers.map(({ title, documentNumber }) => (documentNumber === '' ? title : `${title}\t${documentNumber}`)).join('\n') ?? '', recipients: detail?.recipients.map(({ name, copies }) => `${name} ${copies}`).join('\n') ?? '',
  });
  const done = { onSuccess: ({ dispatch: { dispatchId } }: Detail) => { onClose(); onSaved(dispatchId); } };
  const create = useMutation(core.dispatches.createDispatch.mutationOptions(done));
  const change = useMutation(core.dispatches.changeDispatch.mutationOptions(done));
  const papers = readPapers(values.papers);
  const recipients = readRecipients(values.recipients);
  const submit = (): void => {
    const { fondsId, title, askedBy, purpose, classification, days } = values;
    // What stood there and is not asked about here stays: how it travels, which item it is.
    const draft: DispatchDraft = {
      fondsId: fondsId as never, title: title.trim(), askedBy: askedBy.trim(), purpose: purpose.trim(), classification, receiptWithin: typeof days === 'number' ? { kind: 'days', days } : null,
      papers: papers.map((paper) => ({ ...paper, itemId: detail?.papers.find((each) => each.title === paper.title)?.itemId ?? null })), recipients: recipients.map((each) => ({ ...each, method: detail?.recipients.find(({ name }) => name === each.name)?.method ?? 'hand' })),
    };
    if (before === undefined) create.mutate(draft);
    else change.mutate({ dispatchId: before.dispatchId, version: before.version, draft });
  };
  const ready = values.title.trim() !== '' && values.askedBy.trim() !== '' && papers.length > 0 && recipients.length > 0 && values.fondsId !== '';
  return (
    <FormDialog title={t(before === undefined ? 'create.title' : 'create.editTitle')} width={640} {...(before === undefined && { submitLabel: t('create.submit') })} busy={create.isPending || change.isPending} error={create.error ?? change.error} canSubmit={ready} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('create.about')} maxLength={300} data-autofocus {...text('title')} />
      <div className={classes.pair}>
        <TextInput label={t('create.askedBy')} maxLength={100} {...text('askedBy')} />
        <TextInput label={t('create.purpose')} maxLength={300} {...text('purpose')} />
      </div>
      {all.length > 1 && <Select label={t('create.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      <div className={classes.pair}>
        <NumberInput label={t('create.days')} min={0} max={3650} allowDecimal={false} value={values.days} onChange={(next) => { set('days', next); }} />
        <Select label={t('create.classification')} allowDeselect={false} value={values.classification} data={CLASSIFICATION_LEVELS.map((level) => ({ value: level, label: words.value('classification', level) }))} onChange={(next) => { const found = CLASSIFICATION_LEVELS.find((level) => level === next); if (found !== undefined) set('classification', found); }} />
      </div>
      <Textarea label={t('create.papers')} description={t('create.papersHint')} autosize minRows={3} maxRows={8} {...text('papers')} />
      <Textarea label={t('create.recipients')} description={t('create.recipientsHint')} autosize minRows={3} maxRows={8} {...text('recipients')} />
      <p className={classes.quiet} role="status">{t('create.read', { papers: papers.length, recipients: recipients.length, copies: recipients.reduce((sum, { copies }) => sum + copies, 0) })}</p>
    </FormDialog>
  );
}
