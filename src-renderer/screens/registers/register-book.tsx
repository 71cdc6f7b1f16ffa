import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register, RegisterLine } from '#shared/contract/registers.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { ScreenFamily } from '../../app/screen-family.tsx';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { OverflowMenu } from '../../components/overflow-menu.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { ExportBookDialog } from './export-book-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { useLineColumns } from './use-line-columns.tsx';
import { YearFacts } from './year-facts.tsx';
import classes from './registers.module.css';

const PAGE = 60;
const SHOWN = ['all', 'unfiled', 'late', 'void'] as const;
type Asked = { readonly deed: 'change' | 'file' | 'unfile' | 'void'; readonly line: RegisterLine } | { readonly deed: 'add' | 'settings' | 'export' };

interface RegisterBookProps {
  readonly register: Register;
  readonly all: readonly Register[];
  readonly year: number;
  readonly onCreate: () => void;
}

/** A year of a register, the latest number first. */
export function RegisterBook({ register, all, year, onCreate }: RegisterBookProps) {
  const { t } = useTranslation(['registers', 'receive']);
  const core = useCore();
  const goTo = useGoTo();
  const can = useCan();
  const mayHandle = can('registers.handle');
  const { registerId, settings, retired } = register;
  const [words, setWords] = useState('');
  const [show, setShow] = useState<(typeof SHOWN)[number]>('all');
  const [asked, ask] = useState<Asked | null>(null);
  const close = (): void => { ask(null); };
  const filter = { registerId, year, show, words: words.trim() };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.registers.listLines.infiniteOptions({
    input: (cursor: string | null) => ({ ...filter, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const { data: facts } = useQuery(core.registers.getYear.queryOptions({ input: { registerId, year } }));
  const voiding = useMutation(core.registers.voidLine.mutationOptions({ onSuccess: close }));
  const restore = useMutation(core.registers.restoreLine.mutationOptions());
  const unfile = useMutation(core.registers.unfileLine.mutationOptions({ onSuccess: close }));
  const rows = data?.pages.flatMap((page) => page.rows);
  const mayAdd = mayHandle && !retired;
  const mayFile = (line: RegisterLine): boolean => mayHandle && line.state === 'entered' && line.filedAt === null;
  useShortcut({ keys: 'n', label: t(`add.${settings.direction}`), enabled: mayAdd }, () => { ask({ deed: 'add' }); });
  const columns = useLineColumns(settings.direction, mayHandle ? (line) => (
    <span className={classes.deeds}>
      {mayFile(line) && <Button variant="default" size="compact-sm" onClick={() => { ask({ deed: 'file', line }); }}>{t('file.button')}</Button>}
      {line.state === 'void' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { restore.mutate({ lineId: line.lineId, version: line.version }); }}>{t('restore')}</Button>}
      {line.state === 'entered' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { ask({ deed: 'change', line }); }}>{t('edit.button')}</Button>}
      {line.state === 'entered' && line.filedAt === null && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { ask({ deed: 'void', line }); }}>{t('voidDeed.button')}</Button>}
      {line.filedAt !== null && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { ask({ deed: 'unfile', line }); }}>{t('unfile.button')}</Button>}
    </span>
  ) : undefined);
  const add = mayAdd && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { ask({ deed: 'add' }); }}>{t(`add.${settings.direction}`)}</Button>;
  const years = [...new Set([new Date().getFullYear(), year, ...register.years])].toSorted((a, b) => b - a);
  const filtered = words.trim() !== '' || show !== 'all';
  return (
    <div className={classes.screen}>
      <PageHeading title={settings.name}>
        <ScreenFamily of="receive" own={t('receive:cases')} />
        <Button variant="default" onClick={() => { goTo('registers', registerId, { view: 'compare', year: String(year) }); }}>{t('compare.button')}</Button>
        <PrintFormButton size="sm" takes={['register']} disabled={(rows?.length ?? 0) === 0} subject={() => ({ kind: 'register', filter })} />
        {mayHandle && <OverflowMenu label={t('setUp.edit')} entries={[
          ...(can('catalogue.view') ? [{ key: 'export', label: t('export'), run: () => { ask({ deed: 'export' }); } }] : []),
          { key: 'settings', label: t('setUp.edit'), run: () => { ask({ deed: 'settings' }); } }, { key: 'create', label: t('setUp.button'), run: onCreate },
        ]} />}
        {(rows?.length ?? 0) > 0 && add}
      </PageHeading>
      <div className={classes.body}>
        <div className={classes.bar}>
          {all.length > 1 && <Select aria-label={t('title')} value={registerId} allowDeselect={false} data={all.map((each) => ({ value: each.registerId, label: each.retired ? `${each.settings.name}（${t('retired')}）` : each.settings.name }))} onChange={(next) => { if (next !== null) goTo('registers', next, { year: String(year) }); }} />}
          <Select aria-label={t('yearLabel')} w={110} value={String(year)} allowDeselect={false} data={years.map((each) => ({ value: String(each), label: t('year', { year: each }) }))} onChange={(next) => { if (next !== null) goTo('registers', registerId, { year: next }); }} />
          <Select aria-label={t('showing')} w={120} value={show} allowDeselect={false} data={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))} onChange={(next) => { setShow(SHOWN.find((each) => each === next) ?? 'all'); }} />
          <SearchInput label={t('search')} value={words} onChange={setWords} />
        </div>
        {facts !== undefined && facts.nextNumber > 1 && <YearFacts facts={facts} />}
        <ErrorNotice error={error ?? restore.error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.lines')} detail={t('empty.linesDetail')} {...(add !== false && !filtered && { action: add })} />}
        {rows !== undefined && rows.length > 0 && (
          <ListTable
            label={settings.name} columns={columns} rows={rows} rowKey={({ lineId }) => lineId} autoFocus onRowKey={(line, event) => { if (event.key !== 'f' || !mayFile(line)) return false; ask({ deed: 'file', line }); return true; }}
            onOpen={(line) => { if (line.itemId !== null && can('catalogue.view')) goTo('catalogue', line.itemId); else if (mayHandle && line.state === 'entered') ask({ deed: 'change', line }); }}
          />
        )}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {asked?.deed === 'add' && <LineDialog register={register} line={null} nextNumber={facts?.nextNumber ?? 1} year={year} onClose={close} />}
      {asked?.deed === 'change' && <LineDialog register={register} line={asked.line} nextNumber={0} year={year} onClose={close} />}
      {asked?.deed === 'file' && <FileDialog line={asked.line} onClose={close} />}
      {asked?.deed === 'settings' && <RegisterDialog register={register} onClose={close} onSaved={close} />}
      {asked?.deed === 'export' && <ExportBookDialog name={settings.name} filter={filter} onClose={close} />}
      <ConfirmDialog open={asked?.deed === 'void'} title={t('voidDeed.title', { number: asked?.deed === 'void' ? asked.line.number : '' })} detail={t('voidDeed.detail')} confirmLabel={t('voidDeed.button')} reason="required" busy={voiding.isPending} error={voiding.error} onClose={close} onConfirm={(reason) => { if (asked?.deed === 'void') voiding.mutate({ lineId: asked.line.lineId, version: asked.line.version, reason }); }} />
      <ConfirmDialog open={asked?.deed === 'unfile'} title={t('unfile.title', { number: asked?.deed === 'unfile' ? asked.line.number : '' })} detail={t('unfile.detail')} confirmLabel={t('unfile.button')} busy={unfile.isPending} error={unfile.error} onClose={close} onConfirm={() => { if (asked?.deed === 'unfile') unfile.mutate({ lineId: asked.line.lineId, version: asked.line.version }); }} />
    </div>
  );
}
