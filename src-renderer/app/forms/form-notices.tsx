import { useTranslation } from 'react-i18next';
import type { Preview } from './form-preview.tsx';
import classes from './forms.module.css';

const NAMED = 5;

/** What should be known before it is printed: letters that no font has, a template that is wrong, fonts that are not there. */
export function FormNotices({ preview }: { readonly preview: Preview | undefined }) {
  const { t } = useTranslation('forms');
  if (preview === undefined) return null;
  const { unprintable, templateProblem, fontsMissing } = preview;
  return (
    <>
      {unprintable.length > 0 && (
        <div className={classes.notice} role="alert">
          <p>{t('unprintable.title', { n: unprintable.length })}</p>
          <ul>
            {unprintable.map(({ character, codePoint, privateUse, count, records }) => (
              <li key={codePoint}>{t('unprintable.line', { character: privateUse ? t('unprintable.privateUse') : character, codePoint, count, records: records.slice(0, NAMED).map(({ code, title }) => code || title).join('、') })}</li>
            ))}
          </ul>
        </div>
      )}
      {templateProblem !== null && <p className={classes.notice} role="alert">{t('broken', { file: templateProblem.file, line: templateProblem.line ?? '?', column: templateProblem.column ?? '?', message: templateProblem.message })}</p>}
      {fontsMissing.length > 0 && <p className={classes.quiet}>{t('fontsMissing')}</p>}
    </>
  );
}
