import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useGoTo } from '../../app/navigation.ts';
import { RelatedRecords } from '../../app/references/related-records.tsx';
import { findScreen } from '../../app/screens.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { readForm } from './form-values.ts';
import type { ItemActions } from './use-item-actions.ts';
import { PageThumbnails } from './page-thumbnails.tsx';
import type { RecordForm } from './use-record.ts';
import classes from './item-panel.module.css';

/** What the record is called, where it is, and its pages: above the form. */
export function ItemHead({ record, actions, onPick }: { readonly record: RecordForm; readonly actions: ItemActions; readonly onPick: (() => void) | undefined }) {
  const { opened } = record;
  return (
    <header className={classes.head}>
      {opened.kind === 'new' && <NextCode record={record} />}
      {opened.kind === 'item' && <KnownItem item={opened.item} record={record} actions={actions} onPick={onPick} />}
    </header>
  );
}

/** The 档号 that would come next, grey: promised to nobody. */
function NextCode({ record }: { readonly record: RecordForm }) {
  const { t } = useTranslation(['catalogue', 'item']);
  const words = useItemWords();
  const core = useCore();
  const read = readForm({ ...record.values, title: '-' });
  const next = useQuery(core.catalogue.previewNextCode.queryOptions({
    input: read.ok ? { fondsId: read.fields.fondsId, recordGroup: read.fields.recordGroup, classCode: read.fields.classCode, year: read.fields.year, unitId: read.fields.unitId, retention: read.fields.retention } : skipToken,
    placeholderData: (before) => before,
  }));
  const code = read.ok ? next.data?.archivalCode : null;
  return (
    <div className={classes.codeLine}>
      <h2 className={classes.code}>{code == null ? <span className={classes.noCode}>{t('panel.newRecord')}</span> : <CodeText pending>{code}</CodeText>}</h2>
      <span className={classes.aside}>{code == null ? (next.data?.problem == null || !read.ok ? t('panel.codeLater') : words.problem(next.data.problem)) : t('panel.nextCode')}</span>
    </div>
  );
}

interface KnownItemProps { readonly item: Item; readonly record: RecordForm; readonly actions: ItemActions; readonly onPick: (() => void) | undefined }

function KnownItem({ item, record, actions, onPick }: KnownItemProps) {
  const { t } = useTranslation(['catalogue', 'item']);
  const can = useCan();
  const goTo = useGoTo();
  const deleted = item.deletedAt !== null;
  const scans = can('digitisation.capture') && findScreen('digitise') !== undefined && !deleted;
  return (
    <>
      <div className={classes.codeLine}>
        <h2 className={classes.code}>{item.archivalCode === null ? <span className={classes.noCode}>{t('item:unnumbered')}</span> : <CodeText>{item.archivalCode}</CodeText>}</h2>
        {item.archivalCode === null && can('catalogue.edit') && !deleted && <Button variant="default" size="compact-sm" disabled={record.dirty} onClick={() => { actions.assignCodes([item]); }}>{t('actions.assign')}</Button>}
        <ItemMenu item={item} actions={actions} />
      </div>
      <AliasLine item={item} />
      <RelatedRecords of={{ kind: 'item', id: item.itemId }} />
      {!deleted && <PlaceLine item={item} actions={actions} onPick={onPick} />}
      {can('digitisation.view') && !deleted && (
        item.capturedPages > 0
          ? <PageThumbnails item={item} />
          : <p className={classes.line}>{t('panel.notScanned')}{scans && <Button variant="default" size="compact-sm" onClick={() => { goTo('digitise', item.itemId); }}>{t('panel.scan')}</Button>}</p>
      )}
      {deleted && (
        <p className={classes.line} data-tone="deleted"><span><span className={classes.shape} aria-hidden="true">■</span> {t('item:deleted')}</span>
          {can('catalogue.delete') && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('restore', [item]); }}>{t('actions.restore')}</Button>}
        </p>
      )}
    </>
  );
}

/** 旧档号, 馆编件号 …: what the record is also known by. */
function AliasLine({ item }: { readonly item: Item }) {
  const { t } = useTranslation('item');
  if (item.aliases.length === 0) return null;
  return (
    <ul className={classes.aliases} aria-label={t('aliases')}>
      {item.aliases.map(({ kind, code }) => <li key={`${kind}${code}`}><span className={classes.aside}>{t(`aliasKinds.${kind}`)}</span> <CodeText>{code}</CodeText></li>)}
    </ul>
  );
}

/** `1号库房 3列A面4节2层 · 盒 012`, and the way there. */
function PlaceLine({ item, actions, onPick }: Omit<KnownItemProps, 'record'>) {
  const { t } = useTranslation(['catalogue', 'item', 'stacks']);
  const words = useItemWords();
  const can = useCan();
  const goTo = useGoTo();
  const stacks = findScreen('stacks') !== undefined && can('stacks.view');
  if (item.boxId === null) {
    return (
      <p className={classes.line}>{t('item:place.unboxed')}
        {can('stacks.edit') && item.archivalCode !== null && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('box', [item]); }}>{t('actions.box')}</Button>}
      </p>
    );
  }
  return (
    <p className={classes.line}>
      <span className={classes.place}>{item.location === null ? t('item:place.notPlaced') : words.place(item.location)}<span className={classes.box}>{t('item:place.box', { box: item.boxNumber ?? '' })}</span></span>
      {stacks && item.location !== null && <Button variant="default" size="compact-sm" title={`${t('panel.fetch')}  G`} onClick={() => { goTo('stacks', null, { item: item.itemId }); }}>{t('panel.fetch')}</Button>}
      {stacks && onPick !== undefined && <Button variant="subtle" size="compact-sm" onClick={onPick} title={`${t('stacks:picks.add')}  L`}>{t('stacks:picks.add')}</Button>}
    </p>
  );
}

function ItemMenu({ item, actions }: { readonly item: Item; readonly actions: ItemActions }) {
  const { t } = useTranslation(['catalogue', 'references']);
  const can = useCan();
  if (!can('catalogue.edit') || item.deletedAt !== null) return null;
  return (
    <Menu>
      <Menu.Target><ActionIcon aria-label={t('panel.more')} className={classes.menu}><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => { actions.copyAsNew(item); }}>{t('actions.copyAsNew')}</Menu.Item>
        {item.boxId !== null && can('stacks.edit') && <Menu.Item onClick={() => { actions.unbox([item]); }}>{t('actions.unbox')}</Menu.Item>}
        <Menu.Item onClick={() => { actions.ask('aliases', [item]); }}>{t('actions.aliases')}…</Menu.Item>
        <Menu.Item onClick={() => { actions.ask('references', [item]); }}>{t('references:title')}</Menu.Item>
        {can('catalogue.delete') && <Menu.Divider />}
        {can('catalogue.delete') && <Menu.Item onClick={() => { actions.ask('delete', [item]); }}>{t('actions.delete')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
