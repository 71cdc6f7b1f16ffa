import { FileInput, Select, Textarea } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessProcess } from '#shared/contract/cases.ts';
import { MunimentError, isErrorCode } from '#shared/errors.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { decodeTable } from '../../components/decode-table.ts';
import { errorSentences } from '../../components/error-sentences.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useCaseWords } from './case-words.ts';
import { readCells } from './read-cells.ts';
import { readStageRows } from './read-stage-rows.ts';
import classes from './receive.module.css';

const MOST = 5000;
const SHOWN = 8;

/** 环节导入: what a business system says has ended, as a file or pasted; what would come of it is said before it does. */
export function ImportStagesDialog({ processes, onClose }: { readonly processes: readonly BusinessProcess[]; readonly onClose: () => void }) {
  const { t } = useTranslation('receive');
  const core = useCore();
  const client = useCoreClient();
  const words = useCaseWords();
  const { all, current } = useCurrentFonds();
  const [processId, setProcessId] = useState<string>(processes[0]!.processId);
  const [fondsId, setFondsId] = useState<string>((current ?? all[0])?.fondsId ?? '');
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<unknown>(null);
  const read = readStageRows(readCells(text));
  const unclear = read.indexOf(null);
  const rows = read.flatMap((row) => row ?? []);
  const tooMany = rows.length > MOST;
  const order = { processId: processId as BusinessProcess['processId'], fondsId: fondsId as never, rows };
  const ready = rows.length > 0 && unclear < 0 && !tooMany && fondsId !== '';
  const look = useQuery({ queryKey: ['receive', 'importStages', order], queryFn: ready ? () => client.cases.importStages({ ...order, dryRun: true }) : skipToken, gcTime: 0, retry: false });
  const take = useMutation(core.cases.importStages.mutationOptions({ onSuccess: ({ opened, ended }) => { onClose(); showDone(t('import.done', { opened, ended })); } }));
  const found = ready ? look.data : undefined;
  const what = (code: string): string => (isErrorCode(code) ? errorSentences(new MunimentError(code)).what : code);
  return (
    <FormDialog title={t('import.title')} width={680} submitLabel={t('import.submit')} busy={take.isPending} error={failed ?? look.error ?? take.error} canSubmit={found !== undefined && found.opened + found.ended > 0} onSubmit={() => { take.mutate(order); }} onClose={onClose}>
      <p className={classes.quiet}>{t('import.detail')}</p>
      {processes.length > 1 && <Select label={t('column.process')} allowDeselect={false} value={processId} data={processes.map((each) => ({ value: each.processId, label: words.name(each.settings) }))} onChange={(next) => { if (next !== null) setProcessId(next); }} />}
      {all.length > 1 && <Select label={t('open.fonds')} allowDeselect={false} value={fondsId} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} onChange={(next) => { if (next !== null) setFondsId(next); }} />}
      <FileInput label={t('import.file')} accept=".csv,.txt,text/csv" clearable onChange={(file) => { if (file !== null) decodeTable(file).then((table) => { setText(table.text); }, setFailed); }} />
      <Textarea label={t('import.paste')} description={t('import.columns')} minRows={6} maxRows={12} autosize spellCheck={false} data-autofocus value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
      <p role="status" className={unclear >= 0 || tooMany ? classes.lack : classes.quiet}>
        {unclear >= 0 ? t('import.unclear', { n: unclear + 1 }) : tooMany ? t('import.tooMany', { n: MOST }) : found === undefined ? '' : t('import.found', { opened: found.opened, ended: found.ended, unchanged: found.unchanged })}
      </p>
      {found !== undefined && found.problems.length > 0 && (
        <ul className={classes.problems}>
          {found.problems.slice(0, SHOWN).map(({ row, caseNumber, code }) => <li key={row}>▲ {t('import.row', { n: row, caseNumber })} {what(code)}</li>)}
          {found.problems.length > SHOWN && <li>{t('import.moreProblems', { n: found.problems.length - SHOWN })}</li>}
        </ul>
      )}
    </FormDialog>
  );
}
