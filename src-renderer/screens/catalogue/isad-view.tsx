import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { ISAD_AREAS } from '#shared/domain/isad-elements.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './item-history.module.css';

/** The record in the 26 elements of ISAD(G), as another archive would ask for it. Nothing is written here: each value says where it is kept. */
export function IsadView({ item }: { readonly item: Item }) {
  const { t, i18n } = useTranslation('description');
  const english = i18n.language === 'en';
  const core = useCore();
  const words = useItemWords();
  const format = useFormat();
  const { data = [], error } = useQuery(core.catalogue.viewIsad.queryOptions({ input: { of: { kind: 'item', itemId: item.itemId } } }));
  const show = (field: string, value: string): string => {
    if (field === 'level') return t(value === 'fonds' || value === 'volume' ? `levels.${value}` : 'levels.item');
    if (field === 'extentOfPages') return t('isad.pages', { n: value });
    return field.endsWith('At') ? format.dateTime(value) : field === 'date' ? format.described(value) : words.value(field, value);
  };
  return (
    <section className={classes.history} aria-label={t('isad.title')}>
      <ErrorNotice error={error} />
      {ISAD_AREAS.map((area) => (
        <section key={area} className={classes.entry}>
          <h3 className={classes.kind}>{t(`isad.areas.${area}`)}</h3>
          <dl className={classes.changes}>
            {data.filter((element) => element.area === area).map(({ number, zh, en, essential, values }) => (
              <div key={number} className={classes.change}>
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
