import type { Item } from '#shared/contract/catalogue.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './reader.module.css';

const SHOWN = ['archivalCode', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'pageCount', 'year', 'unitName', 'retention', 'classification', 'openStatus', 'keywords', 'note'] as const satisfies readonly (keyof Item)[];

/** What is described of a record that has no pages to show. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const words = useItemWords();
  const { gloss } = useWordLists();
  const format = useFormat();
  return (
    <dl className={classes.described}>
      {SHOWN.map((field) => {
        const value = item[field];
        return value !== null && value !== '' && (
          <div key={field}>
            <dt>{words.field(field === 'unitName' ? 'unitId' : field)}</dt>
            <dd>{field === 'date' ? format.described(String(value)) : `${words.value(field, String(value))} ${gloss(field, String(value))}`.trim()}</dd>
          </div>
        );
      })}
    </dl>
  );
}
