import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterLine } from '#shared/contract/registers.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './registers.module.css';

/** The columns of a register; `deeds` at the end of each row where there are any. */
export function useLineColumns(direction: 'incoming' | 'outgoing', deeds?: (line: RegisterLine) => ReactNode): readonly ListColumn<RegisterLine>[] {
  const { t } = useTranslation('registers');
  const format = useFormat();
  return [
    { id: 'number', header: t('column.number'), width: '150px', render: ({ number, state }) => <span {...(state === 'void' && { className: classes.void })}><CodeText>{number}</CodeText></span> },
    { id: 'onDay', header: t(`field.${direction}.onDay`), width: '156px', render: (line) => <>{format.described(line.onDay)} {line.lateReason !== '' && <span className={classes.lack} title={line.lateReason}>{t('mark.late')}</span>}</> },
    { id: 'counterpart', header: t(`field.${direction}.counterpart`), width: '12%', render: ({ counterpart }) => counterpart },
    { id: 'documentNumber', header: t('column.documentNumber'), width: '150px', wideOnly: true, render: ({ documentNumber }) => documentNumber },
    { id: 'title', header: t('column.title'), render: (line) => <span title={line.title} {...(line.state === 'void' && { className: classes.void })}>{line.title}</span> },
    { id: 'handler', header: t(`field.${direction}.handler`), width: '88px', wideOnly: true, render: ({ handler }) => handler },
    { id: 'filingNumber', header: t('column.filingNumber'), width: '150px', render: (line) => (line.state === 'void' ? <StatusMark tone="absent" word={`${t('mark.void')} ${line.voidReason}`} /> : line.filedAt === null ? <StatusMark tone="warning" word={t('mark.unfiled')} /> : <CodeText>{line.filingNumber}</CodeText>) },
    ...(deeds === undefined ? [] : [{ id: 'deeds', header: '', width: '186px', render: deeds }]),
  ];
}
