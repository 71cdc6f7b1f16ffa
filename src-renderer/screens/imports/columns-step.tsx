import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importSettings, type ImportBatch, type ImportSettings } from '#shared/contract/imports.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { currentLanguage } from '../../app/i18n.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ColumnTable } from './column-table.tsx';
import { ProfileBar } from './profile-bar.tsx';
import { SettingsBar } from './settings-bar.tsx';
import { WordLists } from './word-lists.tsx';
import classes from './imports.module.css';

/** What each column is, how the file is read, and what is to happen with what is in the room already. */
export function ColumnsStep({ batch, onChecking }: { readonly batch: ImportBatch; readonly onChecking: () => void }) {
  const { t } = useTranslation('imports');
  const core = useCore();
  const { all, current } = useCurrentFonds();
  const start = current ?? all[0];
  const [said, setSaid] = useState<ImportSettings | null>(batch.settings);
  const settings = said ?? (start === undefined ? null : importSettings.parse({ fondsId: start.fondsId, language: currentLanguage() }));
  const preview = useQuery(core.imports.previewImport.queryOptions({ input: { importId: batch.importId, settings: settings! }, enabled: settings !== null, placeholderData: keepPreviousData, gcTime: 0 }));
  const check = useMutation(core.imports.startCheck.mutationOptions());
  if (settings === null) return null;
  const change = (changes: Partial<ImportSettings>): void => { check.reset(); setSaid({ ...settings, ...changes }); };
  const columns = preview.data?.columns ?? [];
  const isTitled = columns.some(({ field }) => field === 'title') || (settings.constants['title'] ?? '') !== '';
  return (
    <>
      <ProfileBar settings={settings} onUse={(profile) => { setSaid({ ...settings, ...profile }); }} />
      <SettingsBar settings={settings} facts={preview.data?.facts ?? null} onChange={change} />
      <ErrorNotice error={preview.error} />
      {preview.data !== undefined && <ColumnTable fields={preview.data.fields} columns={columns} elements={preview.data.elements} sample={preview.data.sample} onMap={(heading, field) => { change({ mapping: { ...settings.mapping, [heading]: field } }); }} />}
      <WordLists settings={settings} columns={columns} onChange={change} />
      <ErrorNotice error={check.error} />
      <div className={classes.foot}>
        {preview.data !== undefined && !isTitled && <span className={classes.warn}><span aria-hidden="true">▲</span> {t('columns.withoutTitle')}</span>}
        <Button disabled={!isTitled || preview.isFetching} loading={check.isPending} onClick={() => { check.mutate({ importId: batch.importId, settings: { ...settings, language: currentLanguage() } }, { onSuccess: onChecking }); }}>{t('columns.check')}</Button>
      </div>
    </>
  );
}
