import { skipToken, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { useGoTo } from '../navigation.ts';
import { findScreen } from '../screens.ts';
import { matchesCommand, useAllCommands } from './built-in-commands.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly group: 'commands' | 'records' | 'boxes';
  readonly label: string;
  /** 档号 or place, monospaced at the right. */
  readonly aside?: string;
  readonly keys?: string;
  readonly run: () => void;
}

const TYPING_PAUSE_MS = 150;
const RECORDS_SHOWN = 6;
const BOXES_SHOWN = 4;
const COMMANDS_SHOWN = 7;

/** Commands at once, records and boxes as the core finds them. */
export function usePaletteResults(query: string): { readonly entries: readonly PaletteEntry[]; readonly searching: boolean } {
  const { t } = useTranslation('shell');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const commands = useAllCommands();
  const words = query.trim();
  const [asked] = useDebouncedValue(words, TYPING_PAUSE_MS);
  const records = useQuery(core.search.searchAll.queryOptions({ input: asked !== '' && can('search.use') ? { query: asked, limit: RECORDS_SHOWN } : skipToken }));
  const boxes = useQuery(core.stacks.listBoxes.queryOptions({ input: asked !== '' && can('stacks.view') ? { query: asked, limit: BOXES_SHOWN } : skipToken }));
  const recordScreen = findScreen('catalogue') === undefined ? 'find' : 'catalogue';

  const entries: PaletteEntry[] = commands
    .filter((command) => words === '' || matchesCommand(command, words))
    .slice(0, words === '' ? undefined : COMMANDS_SHOWN)
    .map((command) => ({ id: `command-${command.id}`, group: 'commands', label: command.label, run: command.run, ...(command.keys !== undefined && { keys: command.keys }) }));
  if (words !== '') {
    for (const { item } of records.data?.hits ?? []) {
      entries.push({ id: `item-${item.itemId}`, group: 'records', label: item.title, aside: item.archivalCode ?? '', run: () => { goTo(recordScreen, item.itemId); } });
    }
    if ((records.data?.hits.length ?? 0) > 0 && findScreen('find') !== undefined) {
      entries.push({ id: 'all-results', group: 'records', label: t('palette.allResults', { query: words }), run: () => { goTo('find', null, { query: words }); } });
    }
    for (const box of boxes.data?.rows ?? []) {
      entries.push({ id: `box-${box.boxId}`, group: 'boxes', label: `${box.fondsCode} ${box.year} ${box.boxNumber}`, aside: box.place?.code ?? '', run: () => { goTo('stacks', null, { box: box.boxId }); } });
    }
  }
  return { entries, searching: words !== '' && (asked !== words || records.isFetching || boxes.isFetching) };
}
