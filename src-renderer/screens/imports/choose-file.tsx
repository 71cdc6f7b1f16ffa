import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useUpload } from './use-upload.ts';
import classes from './imports.module.css';

/** Where a file is chosen or dropped; it is read in and its step follows. */
export function ChooseFile() {
  const { t } = useTranslation('imports');
  const goTo = useGoTo();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { upload, error, take } = useUpload((importId) => { goTo('imports', importId); });
  if (upload !== null) return <ProgressLine label={t('choose.reading', { file: upload.file })} done={upload.done} total={upload.total} startedAt={upload.startedAt} />;
  return (
    <section className={classes.choose}>
      <button
        type="button" className={classes.drop} data-over={over || undefined} onClick={() => field.current?.click()}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={(event) => { event.preventDefault(); setOver(false); void take([...event.dataTransfer.files]); }}
      >
        <IconFileSpreadsheet size={28} stroke={1.2} aria-hidden="true" />
        <span className={classes.dropTitle}>{t('choose.drop')}</span>
        <span className={classes.quiet}>{t('choose.detail')}</span>
      </button>
      <input ref={field} type="file" hidden multiple aria-label={t('choose.drop')} onChange={(event) => { void take([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
      <p className={classes.hint}>{t('choose.hint')}</p>
      <ErrorNotice error={error} />
    </section>
  );
}
