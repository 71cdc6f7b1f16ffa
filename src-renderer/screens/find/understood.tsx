import { useTranslation } from 'react-i18next';
import type { UnderstoodPart } from '#shared/contract/search.ts';
import { useFormat } from '../../components/format.ts';
import { useSearchFieldName } from './use-search-field-name.ts';
import classes from './understood.module.css';

const SIGNS: Readonly<Record<string, string>> = { '=': '：', '<': ' < ', '<=': ' ≤ ', '>': ' > ', '>=': ' ≥ ' };

/** How the query was understood, part by part: what is plain words alone needs no saying. */
export function Understood({ parts }: { readonly parts: readonly UnderstoodPart[] }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const nameOf = useSearchFieldName();
  if (parts.every((part) => part.kind === 'words' && part.field === null && !part.fuzzy)) return null;
  const textOf = (part: UnderstoodPart): string => {
    switch (part.kind) {
      case 'words': return `${part.field === null ? '' : `${nameOf(part.field, part.fieldName)}：`}${part.words}${part.fuzzy ? ` ${t('understood.fuzzy')}` : ''}`;
      case 'condition': return `${nameOf(part.field, part.fieldName)}${SIGNS[part.operator] ?? ' '}${part.value}`;
      case 'spelt': return t('understood.spelt', { letters: part.letters });
      case 'code': return t('understood.code', { code: part.prefix });
      case 'days': return part.from === part.to ? t('understood.day', { day: format.described(part.from) }) : t('understood.date', { from: format.described(part.from), to: format.described(part.to) });
      default: return t(`understood.${part.kind}`);
    }
  };
  return (
    <span className={classes.parts} role="list" aria-label={t('understood.label')}>
      {parts.map((part, index) => {
        const text = textOf(part);
        return <span key={`${index}-${text}`} role="listitem" className={classes.part} data-kind={part.kind === 'words' || part.kind === 'condition' ? 'asked' : part.kind === 'code' || part.kind === 'days' || part.kind === 'spelt' ? 'reading' : 'sign'}>{text}</span>;
      })}
    </span>
  );
}
