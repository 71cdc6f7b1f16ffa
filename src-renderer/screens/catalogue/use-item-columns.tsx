import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { CustomField } from '#shared/contract/schemes.ts';
import { FLAG_WORDS } from '#shared/domain/custom-field.ts';
import type { GridColumn, GridOption } from '../../components/data-grid/grid-types.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { DICTIONARIES, type DictionaryName } from '#shared/presets/dictionaries.ts';
import classes from './catalogue.module.css';

const SHOWN_RETENTIONS = ['Y', 'D30', 'D10'];

/** The list's columns in the language of the screen; the same array until that changes. */
export function useItemColumns(mayEdit: boolean, scoped: { readonly year: boolean; readonly retention: boolean }, further: readonly CustomField[]): readonly GridColumn<Item>[] {
  const { t, i18n } = useTranslation(['catalogue', 'item']);
  const english = i18n.language === 'en';
  const words = useItemWords();
  const format = useFormat();
  const actorWords = useActorWords();
  const { gloss } = useWordLists();
  const { year: yearChosen, retention: retentionChosen } = scoped;
  return useMemo(() => {
    const edit = <Kind extends 'text' | 'number'>(kind: Kind) => (mayEdit ? { edit: { kind } } : {});
    const options = (name: DictionaryName): readonly GridOption[] => DICTIONARIES[name].entries.map(({ code, zh, en }) => ({ value: code, label: english ? en : zh }));
    const choice = (name: DictionaryName, value: (item: Item) => string) => (mayEdit ? { edit: { kind: 'choice' as const, options: options(name), start: value } } : {});
    const word = (id: 'documentType' | 'draftStage' | 'carrier' | 'language', widthPx: number): GridColumn<Item> => ({
      id, header: words.field(id), widthPx, text: (item) => item[id], hiddenAtFirst: true, ...edit('text'),
      ...(english && { render: (item: Item) => { const meaning = gloss(id, item[id]); return meaning === '' ? item[id] : <>{item[id]} <span className={classes.gloss}>{meaning}</span></>; } }),
    });
    const columns: GridColumn<Item>[] = [
      {
        id: 'archivalCode', header: words.field('archivalCode'), widthPx: 214, mono: true, text: (item) => item.archivalCode ?? '', sortBy: 'archivalCode', filter: { kind: 'text', hint: t('grid.codeHint') },
        render: (item) => (item.archivalCode === null ? <span className={classes.noCode}>{t('item:unnumbered')}</span> : item.archivalCode),
      },
      { id: 'title', header: words.field('title'), widthPx: 320, text: (item) => item.title, sortBy: 'title', filter: { kind: 'text' }, ...edit('text') },
      { id: 'date', header: words.field('date'), widthPx: 92, mono: true, text: (item) => item.date, sortBy: 'date', filter: { kind: 'text' }, ...edit('text') },
      { id: 'documentNumber', header: words.shortField('documentNumber'), widthPx: 158, text: (item) => item.documentNumber, sortBy: 'documentNumber', filter: { kind: 'text' }, ...edit('text') },
      { id: 'responsible', header: words.field('responsible'), widthPx: 170, text: (item) => item.responsible, sortBy: 'responsible', filter: { kind: 'text' }, ...edit('text') },
      { id: 'pageCount', header: words.field('pageCount'), widthPx: 64, align: 'right', mono: true, text: (item) => (item.pageCount === 0 ? '' : String(item.pageCount)), sortBy: 'pageCount', ...edit('number') },
      { id: 'capturedPages', header: words.shortField('capturedPages'), widthPx: 60, align: 'right', mono: true, text: (item) => (item.capturedPages === 0 ? '' : String(item.capturedPages)) },
      { id: 'year', header: words.field('year'), widthPx: 62, mono: true, text: (item) => String(item.year), sortBy: 'year', ...(!yearChosen && { filter: { kind: 'text' as const } }) },
      { id: 'unitId', header: words.shortField('unitId'), widthPx: 110, text: (item) => item.unitName ?? '' },
      {
        id: 'retention', header: words.shortField('retention'), widthPx: 84, text: (item) => words.retention(item.retention),
        ...(!retentionChosen && { filter: { kind: 'choice' as const, options: SHOWN_RETENTIONS.map((code) => ({ value: code, label: words.retention(code) })) } }),
      },
      { id: 'boxNumber', header: words.field('boxNumber'), widthPx: 68, mono: true, text: (item) => item.boxNumber ?? '' },
      { id: 'location', header: words.field('location'), widthPx: 190, text: (item) => (item.location === null ? '' : words.place(item.location)) },
      { id: 'recordGroup', header: words.field('recordGroup'), widthPx: 70, mono: true, text: (item) => item.recordGroup, hiddenAtFirst: true },
      word('documentType', english ? 150 : 90),
      word('draftStage', english ? 150 : 90),
      word('carrier', english ? 150 : 90),
      word('language', english ? 150 : 80),
      { id: 'classification', header: words.field('classification'), widthPx: 90, text: (item) => words.value('classification', item.classification), hiddenAtFirst: true, ...choice('classification', (item) => item.classification) },
      { id: 'secrecyTerm', header: words.field('secrecyTerm'), widthPx: 90, text: (item) => item.secrecyTerm, hiddenAtFirst: true, ...edit('text') },
      { id: 'openStatus', header: words.field('openStatus'), widthPx: 90, text: (item) => words.value('openStatus', item.openStatus), hiddenAtFirst: true, ...choice('openStatus', (item) => item.openStatus) },
      { id: 'keywords', header: words.shortField('keywords'), widthPx: 180, text: (item) => item.keywords, hiddenAtFirst: true, ...edit('text') },
      { id: 'note', header: words.field('note'), widthPx: 180, text: (item) => item.note, hiddenAtFirst: true, ...edit('text') },
      { id: 'createdAt', header: words.field('createdAt'), widthPx: 164, text: (item) => format.dateTime(item.createdAt), sortBy: 'entered', hiddenAtFirst: true },
      { id: 'createdBy', header: words.field('createdBy'), widthPx: 90, text: (item) => actorWords(item.createdBy), hiddenAtFirst: true },
      { id: 'updatedAt', header: words.field('updatedAt'), widthPx: 164, text: (item) => format.dateTime(item.updatedAt), hiddenAtFirst: true },
      { id: 'updatedBy', header: words.field('updatedBy'), widthPx: 90, text: (item) => actorWords(item.updatedBy), hiddenAtFirst: true },
    ];
    return [...columns, ...further.map((field) => furtherColumn(field, english, mayEdit))];
  }, [t, english, words, format, actorWords, gloss, mayEdit, yearChosen, retentionChosen, further]);
}

/** A further element as a column: offered in the column menu, shown at first where its definition says so. */
function furtherColumn(field: CustomField, english: boolean, mayEdit: boolean): GridColumn<Item> {
  const options = (field.type === 'flag' ? [...FLAG_WORDS] : field.choices).map((word) => ({ value: word, label: word }));
  const isClosed = field.type === 'choice' || field.type === 'flag';
  return {
    id: `custom.${field.key}`, header: english ? field.labelEn : field.labelZh, widthPx: 120, text: (item) => item.custom[field.key] ?? '', hiddenAtFirst: !field.inList,
    filter: isClosed ? { kind: 'choice', options } : { kind: 'text' },
    ...(mayEdit && { edit: isClosed ? { kind: 'choice' as const, options, start: (item: Item) => item.custom[field.key] ?? '' } : { kind: 'text' as const } }),
  };
}
