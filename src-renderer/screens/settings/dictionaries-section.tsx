import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from '#shared/contract/dictionaries.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCan } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { DictionaryDialog } from './dictionary-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';
import { WordsPanel } from './words-panel.tsx';
import classes from './settings.module.css';

/** 词表: which there are, and the words of the chosen one. */
export function DictionariesSection() {
  const { t, i18n } = useTranslation(['dictionaries', 'settings']);
  const english = i18n.language === 'en';
  const words = useItemWords();
  const format = useFormat();
  const mayManage = useCan()('schemes.manage');
  const { all } = useWordLists();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [opened, setOpened] = useState<Dictionary | 'new' | null>(null);
  const chosen = all.find(({ key }) => key === chosenKey) ?? all.find(({ fixed }) => !fixed);
  const columns: readonly ListColumn<Dictionary>[] = [
    { id: 'label', header: t('name'), width: '30%', render: (each) => (english ? each.labelEn : each.labelZh) },
    { id: 'fields', header: t('usedBy'), render: (each) => each.fields.map(words.field).join(t('comma')) },
    { id: 'words', header: t('count'), width: '80px', align: 'right', render: (each) => format.number(each.words.filter(({ active }) => active).length) },
    { id: 'strict', header: t('rule'), width: '150px', render: (each) => t(each.fixed ? 'fixed' : each.strict ? 'strict' : 'advice') },
    { id: 'source', header: t('source'), width: '26%', wideOnly: true, render: (each) => <span className={classes.quiet}>{each.version > 0 || each.source === '' ? t('own') : each.source}</span> },
  ];
  return (
    <SectionPage title={t('settings:sections.dictionaries')} actions={mayManage && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('add')}</Button>}>
      <Panel>
        <p className={classes.hint}>{t('detail')}</p>
        <ListTable
          label={t('settings:sections.dictionaries')} columns={columns} rows={all} rowKey={({ key }) => key} selectedKey={chosen?.key ?? null} onSelect={({ key }) => { setChosenKey(key); }}
          onOpen={(each) => { if (mayManage && !each.fixed) setOpened(each); }}
        />
      </Panel>
      {chosen !== undefined && <WordsPanel key={chosen.key} dictionary={chosen} />}
      {opened !== null && <DictionaryDialog dictionary={opened === 'new' ? null : opened} all={all} onClose={() => { setOpened(null); }} onDone={setChosenKey} />}
    </SectionPage>
  );
}
