import { useTranslation } from 'react-i18next';
import type { Arranged } from '#shared/contract/arrangement.ts';
import { CodeText } from '../../components/code-text.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './volumes.module.css';

const SHOWN = 40;

interface DeedPreviewProps {
  readonly preview: Arranged;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Which codes a deed changes, and what cannot be numbered, before it is done. */
export function DeedPreview({ preview: { renumbered, problems }, busy, error, onGo, onClose }: DeedPreviewProps) {
  const { t } = useTranslation('volumes');
  const words = useItemWords();
  const changed = renumbered.filter(({ before }) => before !== null);
  return (
    <FormDialog title={changed.length > 0 ? t('preview.title') : t('preview.problems')} width={720} submitLabel={t('preview.go')} focusSubmit busy={busy} error={error} onSubmit={onGo} onClose={onClose}>
      <p className={classes.quiet}>{t('preview.detail')}</p>
      {changed.length > 0 && (
        <table className={classes.preview}>
          <thead><tr><th scope="col">{t('column.title')}</th><th scope="col">{t('preview.before')}</th><th scope="col">{t('preview.after')}</th></tr></thead>
          <tbody>
            {changed.slice(0, SHOWN).map(({ id, title, before, after }) => (
              <tr key={id}><td>{title}</td><td><CodeText>{before ?? t('preview.none')}</CodeText></td><td><CodeText>{after ?? t('preview.none')}</CodeText></td></tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > SHOWN && <p className={classes.quiet}>{t('preview.more', { n: changed.length - SHOWN })}</p>}
      {problems.length > 0 && (
        <section aria-label={t('preview.problems')}>
          {changed.length > 0 && <h3 className={classes.small}>{t('preview.problems')}</h3>}
          <ul className={classes.problems}>
            {problems.slice(0, SHOWN).map(({ id, title, field, problem }) => (
              <li key={`${id} ${field}`}>{title} · {problem === 'temporary' ? t('states.temporary') : `${words.field(field)} ${words.problem(problem)}`}</li>
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  );
}
