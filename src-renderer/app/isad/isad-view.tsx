import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ISAD_AREAS } from '#shared/domain/isad-elements.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './isad.module.css';

export type IsadSubject = Parameters<MunimentClient['catalogue']['viewIsad']>[0]['of'];

/** An item, a volume or a fonds in the 26 elements of ISAD(G), as another archive would ask for it. Nothing is written here: each value says where it is kept. */
export function IsadView({ of }: { readonly of: IsadSubject }) {
  const { t, i18n } = useTranslation(['description', 'volumes']);
  const english = i18n.language === 'en';
  const core = useCore();
  const words = useItemWords();
  const format = useFormat();
  const { data = [], error } = useQuery(core.catalogue.viewIsad.queryOptions({ input: { of } }));
  const show = (field: string, value: string): string => {
    if (field === 'level') return value === 'project' ? t('volumes:kinds.project') : t(value === 'fonds' || value === 'volume' ? `levels.${value}` : 'levels.item');
    if (field === 'extentOfPages') return t('isad.pages', { n: value });
    return field.endsWith('At') ? format.dateTime(value) : field === 'date' || field === 'startDate' || field === 'endDate' ? format.described(value) : words.value(field, value);
  };
  return (
    <section className={classes.view} aria-label={t('isad.title')}>
      <ErrorNotice error={error} />
      {ISAD_AREAS.map((area) => (
        <section key={area} className={classes.area}>
          <h3 className={classes.heading}>{t(`isad.areas.${area}`)}</h3>
          <dl className={classes.elements}>
            {data.filter((element) => element.area === area).map(({ number, zh, en, essential, values }) => (
              <div key={number} className={classes.element}>
                <dt>{number} {english ? en : zh}{essential ? ' *' : ''}</dt>
                <dd>{values.length === 0 ? '—' : values.map(({ field, value }) => show(field, value)).join(' · ')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>{t('isad.note')}</p>
    </section>
  );
}
