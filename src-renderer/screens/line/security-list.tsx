import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** 外包安全清单 Who ticked what when; the first part before the start, the second before acceptance. */
export function SecurityList({ detail: { batch, settings, ticks }, mayTick }: { readonly detail: BatchDetail; readonly mayTick: boolean }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const format = useFormat();
  const words = useLineWords();
  const tick = useMutation(core.line.tickSecurity.mutationOptions());
  const left = { opening: batch.openingLeft, closing: batch.closingLeft };
  return (
    <>
      <ErrorNotice error={tick.error} />
      {(['opening', 'closing'] as const).map((phase) => (
        <section key={phase} className={classes.securityPart}>
          <h2 className={classes.heading}>{t(`security.${phase}`)} <span className={left[phase] > 0 ? classes.lack : classes.quiet}>{left[phase] > 0 ? t('security.left', { n: left[phase] }) : t('security.done')}</span></h2>
          <ul className={classes.security}>
            {settings.security.filter((item) => item.phase === phase).map((item) => {
              const done = ticks.find(({ itemKey }) => itemKey === item.itemKey);
              const fixed = !mayTick || (phase === 'opening' && item.mandatory && done !== undefined && batch.state !== 'planned');
              return (
                <li key={item.itemKey}>
                  <Checkbox
                    label={<>{words.name(item)} {!item.mandatory && <span className={classes.quiet}>{t('security.optional')}</span>}</>} checked={done !== undefined} disabled={fixed || tick.isPending}
                    onChange={(event) => { tick.mutate({ batchId: batch.batchId, version: batch.version, itemKey: item.itemKey, done: event.currentTarget.checked }); }}
                  />
                  {done !== undefined && <span className={classes.quiet}>{t('security.ticked', { by: done.doneBy, at: format.dateTime(done.doneAt) })}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
