import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from '#shared/contract/dictionaries.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { showFailed } from '../../components/toast.ts';
import { matchingChoices } from '../../components/type-ahead/choice.ts';
import { useInitials } from '../../components/type-ahead/use-initials.ts';
import { Panel } from './section.tsx';
import { WordDialog } from './word-dialog.tsx';
import { WordsFileDialog } from './words-file-dialog.tsx';
import classes from './settings.module.css';

interface WordLine { readonly value: string; readonly label: string; readonly hint: string; readonly listed: boolean; readonly active: boolean; readonly records: number | null }

/** More are not drawn; typing narrows. */
const MOST_SHOWN = 200;

/** The words of one dictionary: how often each is used, and what stands in records without being listed. Typing narrows; Enter on a word that is not there adds it. */
export function WordsPanel({ dictionary }: { readonly dictionary: Dictionary }) {
  const { t, i18n } = useTranslation(['dictionaries', 'common']);
  const english = i18n.language === 'en';
  const core = useCore();
  const client = useCoreClient();
  const can = useCan();
  const format = useFormat();
  const initials = useInitials();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [shows, setShows] = useState<'listed' | 'unlisted'>('listed');
  const [opened, setOpened] = useState<WordLine | null>(null);
  const [filing, setFiling] = useState(false);
  const mayEdit = can('dictionaries.edit') && !dictionary.fixed;
  const counted = useQuery(core.dictionaries.countWords.queryOptions({ input: { key: dictionary.key }, enabled: can('catalogue.view') && !dictionary.fixed }));
  const save = useMutation(core.dictionaries.saveWord.mutationOptions());
  const counts = new Map(counted.data?.counts.map(({ word, records }) => [word, records]));
  const listed = dictionary.words.map(({ word, labelEn, active }): WordLine => ({ value: word, label: word, hint: labelEn, listed: true, active, records: counted.data === undefined ? null : counts.get(word) ?? 0 }));
  const unlisted = (counted.data?.unlisted ?? []).map(({ word, records }): WordLine => ({ value: word, label: word, hint: '', listed: false, active: false, records }));
  const found = matchingChoices(shows === 'listed' ? listed : unlisted, typed, initials);
  const word = typed.trim();
  const isNew = word !== '' && !dictionary.words.some((each) => each.word === word) && !/[;；]/u.test(word);
  const add = (value: string): void => { save.mutate({ key: dictionary.key, word: value }, { onSuccess: () => { setTyped(''); field.current?.focus(); } }); };
  const exportWords = (): void => {
    client.dictionaries.exportWords({ key: dictionary.key, language: currentLanguage() }).then(({ csv, fileName }) => { saveBlob(new Blob([csv], { type: 'text/csv' }), fileName); }, showFailed);
  };
  const onTyping = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !mayEdit || !isNew || shows !== 'listed') return;
    event.preventDefault();
    add(word);
  };
  const columns: readonly ListColumn<WordLine>[] = [
    { id: 'word', header: t('word'), render: (line) => line.value },
    { id: 'labelEn', header: t('english'), width: '26%', render: (line) => (line.hint === line.value ? '' : line.hint) },
    { id: 'records', header: t('records'), width: '100px', align: 'right', render: (line) => (line.records === null ? '' : format.number(line.records)) },
    { id: 'active', header: '', width: '120px', render: (line) => (line.listed ? <StatusMark tone={line.active ? 'normal' : 'absent'} word={t(line.active ? 'inUse' : 'retired')} /> : mayEdit && <Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => { add(line.value); }}>{t('take')}</Button>) },
  ];
  return (
    <Panel
      title={english ? dictionary.labelEn : dictionary.labelZh}
      actions={!dictionary.fixed && <>{mayEdit && <Button variant="default" onClick={() => { setFiling(true); }}>{t('import.button')}</Button>}<Button variant="default" onClick={exportWords}>{t('export')}</Button></>}
    >
      {!dictionary.fixed && (
        <div className={classes.panelBar} style={{ paddingTop: 'var(--space-3)' }}>
          <TextInput ref={field} aria-label={t('find')} placeholder={t(mayEdit ? 'findOrAdd' : 'find')} w={300} value={typed} maxLength={200} onChange={(event) => { setTyped(event.currentTarget.value); }} onKeyDown={onTyping} />
          {mayEdit && shows === 'listed' && <Button variant="default" disabled={!isNew} loading={save.isPending} onClick={() => { add(word); }}>{t('addWord')}</Button>}
          {unlisted.length > 0 && <SegmentedControl value={shows} onChange={(next) => { setShows(next === 'unlisted' ? 'unlisted' : 'listed'); }} data={[{ value: 'listed', label: t('listed', { n: format.number(listed.length) }) }, { value: 'unlisted', label: t('unlisted', { n: format.number(unlisted.length) }) }]} />}
        </div>
      )}
      <ErrorNotice error={counted.error ?? save.error} />
      {listed.length === 0 && shows === 'listed' && <EmptyState title={t('empty')} detail={t('emptyDetail')} />}
      {found.length > 0 && (
        <ListTable
          label={english ? dictionary.labelEn : dictionary.labelZh} columns={columns} rows={found.slice(0, MOST_SHOWN)} rowKey={({ value }) => value} onOpen={(line) => { if (mayEdit) setOpened(line); }}
          onRowKey={(line, event) => { if (event.key !== '+' || line.listed || !mayEdit) return false; add(line.value); return true; }}
        />
      )}
      {found.length > MOST_SHOWN && <p className={classes.hint}>{t('more', { n: format.number(found.length - MOST_SHOWN) })}</p>}
      {opened !== null && <WordDialog dictionary={dictionary} word={opened.value} labelEn={opened.hint} listed={opened.listed} active={opened.active} used={(opened.records ?? 0) > 0} onClose={() => { setOpened(null); }} />}
      {filing && <WordsFileDialog dictionary={dictionary} onClose={() => { setFiling(false); }} />}
    </Panel>
  );
}
