import { Button, Chip, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendarView } from '#shared/contract/working-calendar.ts';
import { readDays } from '#shared/domain/read-days.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** 工作日历: the free weekdays, holidays and worked free days by which working days are counted. */
export function CalendarSection() {
  const { t } = useTranslation(['schedule', 'settings']);
  const core = useCore();
  const { data, error, refetch } = useQuery(core.tasks.getCalendar.queryOptions({ input: {} }));
  return (
    <SectionPage title={t('settings:sections.calendar')} error={error} onRetry={() => { void refetch(); }}>
      {data !== undefined && <CalendarForm key={data.version} calendar={data} />}
    </SectionPage>
  );
}

/** One day a line, with runs of days as `2026-10-01~2026-10-07`. */
function writeDays(days: readonly string[]): string {
  const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && readDays(`${run.at(-1)}-${day}`).days.length === 2) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length === 1 ? dashed(run[0]!) : `${dashed(run[0]!)}~${dashed(run.at(-1)!)}`)).join('\n');
}

function CalendarForm({ calendar }: { readonly calendar: WorkingCalendarView }) {
  const { t, i18n } = useTranslation(['schedule', 'common']);
  const core = useCore();
  const readOnly = !useCan()('schemes.manage');
  const save = useMutation(core.tasks.saveCalendar.mutationOptions());
  const [free, setFree] = useState(calendar.freeWeekdays.map(String));
  const [holidays, setHolidays] = useState(() => writeDays(calendar.holidays));
  const [worked, setWorked] = useState(() => writeDays(calendar.extraWorkdays));
  const [filled, setFilled] = useState<string | null>(null);
  const read = { holidays: readDays(holidays), worked: readDays(worked) };
  const wrong = read.holidays.wrong.length + read.worked.wrong.length > 0;
  const mayFill = !readOnly && !wrong;
  const canSave = !readOnly && !wrong && free.length < WEEKDAYS.length;
  const submit = (): void => {
    if (!canSave || save.isPending) return;
    save.mutate({ version: calendar.version, freeWeekdays: free.map(Number), holidays: read.holidays.days, extraWorkdays: read.worked.days }, {
      onSuccess: ({ moved }) => { showDone(moved > 0 ? t('calendar.moved', { n: moved }) : t('calendar.saved')); },
    });
  };
  const fill = (list: WorkingCalendarView['yearLists'][number]): void => {
    const others = (days: readonly string[]): string[] => days.filter((day) => !day.startsWith(String(list.year)));
    setHolidays(writeDays([...others(read.holidays.days), ...list.holidays].toSorted()));
    setWorked(writeDays([...others(read.worked.days), ...list.extraWorkdays].toSorted()));
    setFilled(i18n.language === 'en' ? list.sourceEn : list.source);
  };
  useShortcut({ keys: 'mod+s', label: t('common:save'), inFields: true, enabled: canSave }, submit);
  const list = (label: string, value: string, change: (next: string) => void, { days, wrong: words }: ReturnType<typeof readDays>) => (
    <Textarea
      label={`${label} · ${t('calendar.count', { n: days.length })}`} value={value} disabled={readOnly} spellCheck={false} minRows={7} maxRows={14} autosize classNames={{ input: classes.mono! }}
      error={words.length === 0 ? undefined : t('calendar.wrong', { words: words.slice(0, 3).join('、') })} onChange={(event) => { change(event.currentTarget.value); }}
    />
  );
  return (
    <Panel>
      <p className={classes.hint}>{t('calendar.detail')}{calendar.version === 0 && <><br />{t('calendar.unset')}</>}</p>
      <form className={`${classes.form} ${classes.formPad}`} style={{ maxWidth: 760 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div role="group" aria-label={t('calendar.weekly')}>
          <p className={classes.quiet}>{t('calendar.weekly')}</p>
          <Chip.Group multiple value={free} onChange={setFree}>
            <div className={classes.testLine}>{WEEKDAYS.map((weekday) => <Chip key={weekday} value={String(weekday)} size="sm" disabled={readOnly}>{t(`calendar.weekdays.d${weekday}`)}</Chip>)}</div>
          </Chip.Group>
          {free.length === WEEKDAYS.length && <p className={classes.faults}>▲ {t('calendar.allFree')}</p>}
        </div>
        <div className={classes.pair} style={{ alignItems: 'start' }}>
          {list(t('calendar.holidays'), holidays, setHolidays, read.holidays)}
          {list(t('calendar.extraWorkdays'), worked, setWorked, read.worked)}
        </div>
        {!readOnly && <p className={classes.quiet}>{t('calendar.pasteHint')}</p>}
        {filled !== null && <p role="status">▲ {t('calendar.filled', { source: filled })}</p>}
        <ErrorNotice error={save.error} />
        {!readOnly && (
          <div className={classes.end}>
            <Button type="submit" loading={save.isPending} disabled={!canSave}>{t('common:save')}</Button>
            {calendar.yearLists.map((each) => <Button key={each.calendarId} variant="default" disabled={!mayFill} onClick={() => { fill(each); }}>{t('calendar.fill', { name: each.names[i18n.language === 'en' ? 'en' : 'zh-CN'] })}</Button>)}
          </div>
        )}
      </form>
    </Panel>
  );
}
