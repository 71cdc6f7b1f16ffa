import { Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import classes from './settings.module.css';

/** Sets a fonds up as an institution of a known kind keeps it. What is numbered already stays, and is named afterwards. */
export function RegimeDialog({ fonds, onClose }: { readonly fonds: Fonds; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'volumes']);
  const core = useCore();
  const regimes = useQuery(core.schemes.listRegimes.queryOptions({ input: {} })).data ?? [];
  const apply = useMutation(core.schemes.applyRegime.mutationOptions());
  const [chosen, choose] = useState<string | null>(null);
  const namesOf = (groups: typeof regimes[number]['groups']): string => {
    const names = groups.flatMap(({ elements }) => elements.map(({ labelZh, labelEn }) => (i18n.language === 'en' ? labelEn : labelZh)));
    return [...new Set(names)].join(i18n.language === 'en' ? ', ' : '、');
  };
  const submit = (): void => {
    if (chosen === null) return;
    apply.mutate({ fondsId: fonds.fondsId, regimeId: chosen }, {
      onSuccess: ({ kept, ...made }) => {
        onClose();
        showDone([t('codes.regime.done', made), ...(kept.length > 0 ? [t('codes.regime.kept', { groups: [...new Set(kept.map(({ recordGroup }) => recordGroup))].join(' ') })] : [])].join(' '));
      },
    });
  };
  return (
    <FormDialog title={t('codes.regime.title', { fonds: `${fonds.code} ${fonds.name}` })} width={720} submitLabel={t('codes.regime.go')} busy={apply.isPending} error={apply.error} canSubmit={chosen !== null} onSubmit={submit} onClose={onClose}>
      <p>{t('codes.regime.detail')}</p>
      <Radio.Group aria-label={t('codes.regime.button')} value={chosen} onChange={choose}>
        <div className={classes.regimes} tabIndex={-1}>
          {regimes.map(({ regimeId, nameZh, nameEn, groups }) => (
            <Radio
              key={regimeId} value={regimeId} label={i18n.language === 'en' ? nameEn : nameZh}
              description={(
                <>
                  {groups.map((group) => <span key={`${group.recordGroup}${group.classCode}${group.fromYear}`} className={classes.regimeGroup}>{group.kind === null ? t('codes.regime.byItem') : t(`volumes:kinds.${group.kind}`)} <CodeText>{group.example}</CodeText></span>)}
                  {groups.some(({ elements }) => elements.length > 0) && <span className={classes.regimeElements}>{t('codes.regime.elements', { names: namesOf(groups) })}</span>}
                </>
              )}
            />
          ))}
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
