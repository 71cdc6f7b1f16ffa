import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useMovementWords } from './use-movement-words.ts';
import type { BankId } from './use-bank-watch.ts';
import classes from './fetch-start.module.css';

const SHOWN = 6;

/** Where a fetch begins when nothing is chosen: a box by its barcode or number. Below it the last movements of the bank. */
export function FetchStart({ bankId, onFetch }: { readonly bankId: BankId; readonly onFetch: (box: Box) => void }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const client = useCoreClient();
  const format = useFormat();
  const words = useMovementWords();
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: async (asked: string): Promise<Box> => {
      const named = await client.stacks.listBoxes({ query: asked, state: 'all', limit: 2 });
      const [only, another] = named.rows;
      return only !== undefined && another === undefined ? only : (await client.stacks.getBox({ barcode: asked })).box;
    },
  });
  const movements = useQuery(core.stacks.listMovements.queryOptions({ input: { bankId, limit: SHOWN } }));
  const key = (event: KeyboardEvent): void => {
    const asked = text.trim();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || asked === '') return;
    event.preventDefault();
    find.mutate(asked, { onSuccess: onFetch });
  };
  return (
    <section className={classes.start} aria-label={t('fetch.title')}>
      <TextInput
        label={t('fetch.title')} placeholder={t('fetch.field')} leftSection={<IconSearch size={16} stroke={1.5} />} value={text} spellCheck={false}
        onChange={(event) => { setText(event.currentTarget.value); find.reset(); }} onKeyDown={key}
      />
      <ErrorNotice error={find.error} />
      {(movements.data?.rows.length ?? 0) > 0 && <h2 className={classes.title}>{t('movements.latest')}</h2>}
      <ul className={classes.list}>
        {movements.data?.rows.map((row) => (
          <li key={`${row.at} ${row.what}`} title={`${format.dateTime(row.at)} · ${row.actor} · ${words.result(row.result)}`}>
            <span className={classes.time}>{format.time(row.at)}</span>
            <span className={classes.what}>{words.command(row.what)}{/^\d+$/.test(row.target) && ` ${row.target}`}</span>
            <span className={classes.who}>{row.actor}</span>
            <StatusMark tone={words.tone(row.result)} word={words.result(row.result)} wordHidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
