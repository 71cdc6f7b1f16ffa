import { useTranslation } from 'react-i18next';
import { DetailsHeading, DetailsLine, DetailsList } from '../../components/details.tsx';
import { CodeText } from '../../components/code-text.tsx';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useFormat } from '../../components/format.ts';
import type { AuditEntry } from './audit-section.tsx';
import classes from './settings.module.css';

/** One entry of the chain in full. */
export function AuditDetails({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const actorWords = useActorWords();
  return (
    <>
      <DetailsHeading title={`${entry.kind} · ${entry.number}`} />
      <DetailsList>
        <DetailsLine label={t('audit.at')}>{format.dateTime(entry.at)}</DetailsLine>
        <DetailsLine label={t('audit.actor')}>{actorWords(entry.actor, entry.kind)}</DetailsLine>
        <DetailsLine label={t('audit.entity')}><CodeText>{entry.entity}</CodeText></DetailsLine>
        <DetailsLine label={t('audit.entityId')}><span className={classes.wrap}><CodeText>{entry.entityId}</CodeText></span></DetailsLine>
        <DetailsLine label={t('audit.hash')}><span className={classes.wrap}><CodeText>{entry.hash}</CodeText></span></DetailsLine>
      </DetailsList>
      <pre className={classes.body2}>{prettyJson(entry.body)}</pre>
    </>
  );
}

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
