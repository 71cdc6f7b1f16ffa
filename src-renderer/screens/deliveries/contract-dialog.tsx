import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliverySource } from '#shared/contract/delivery-shapes.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import classes from './deliveries.module.css';
import { useSourceWords } from './use-source-words.ts';

/** 接口约定 To be read, and to be handed to the people of the other system. */
export function ContractDialog({ source: { sourceId, settings }, onClose }: { readonly source: DeliverySource; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['deliveries', 'common']);
  const core = useCore();
  const words = useSourceWords();
  const { data, error } = useQuery(core.deliveries.getContract.queryOptions({ input: { sourceId, language: i18n.language === 'en' ? 'en' : 'zh-CN' } }));
  return (
    <Dialog open width={820} onClose={onClose} title={t('contract.title', { name: words.name(settings) })}>
      <ErrorNotice error={error} />
      {/* A region that scrolls can be reached by keyboard. */}
      <pre className={classes.contract} tabIndex={0}>{data?.text}</pre>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
        <Button data-autofocus disabled={data === undefined} onClick={() => { if (data !== undefined) saveBlob(new Blob([data.text], { type: 'text/markdown' }), data.fileName); }}>{t('contract.save')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
