import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectAside } from '#shared/contract/subjects.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './subjects.module.css';

interface AsideSectionProps {
  readonly aside: SubjectAside;
  readonly mayEdit: boolean;
  /** The records of this move, as a list. */
  readonly children: ReactNode;
}

/** 历史部分: records that a change of the customer moved aside, why, and until when they are kept. */
export function AsideSection({ aside, mayEdit, children }: AsideSectionProps) {
  const { t } = useTranslation('subjects');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const back = useMutation(core.subjects.moveBack.mutationOptions({ onSuccess: () => { setAsking(false); } }));
  const { asideId, kind, onDay, reason, keepUntil, place, successor, expired } = aside;
  return (
    <section aria-label={t('aside.heading', { kind: t(`aside.kinds.${kind}`), day: format.described(onDay) })}>
      <h2 className={classes.carrier}>
        {t('aside.heading', { kind: t(`aside.kinds.${kind}`), day: format.described(onDay) })} <span className={classes.quiet}>{[reason, place === '' ? '' : t('aside.at', { place }), aside.movedBy].filter((part) => part !== '').join(' · ')}</span>
        {keepUntil !== '' && <StatusMark tone={expired ? 'overdue' : 'info'} word={t(expired ? 'aside.expired' : 'aside.kept', { day: format.described(keepUntil) })} />}
        {successor !== null && <Button variant="subtle" size="compact-sm" onClick={() => { goTo('subjects', successor.subjectId); }}>{t('aside.to', { name: successor.name })}</Button>}
        {mayEdit && <Button variant="default" size="compact-sm" onClick={() => { setAsking(true); }}>{t('aside.back')}</Button>}
      </h2>
      {children}
      <ConfirmDialog open={asking} title={t('aside.backTitle')} detail={t('aside.backDetail')} confirmLabel={t('aside.back')} reason="required" busy={back.isPending} error={back.error} onClose={() => { setAsking(false); }} onConfirm={(words) => { back.mutate({ asideId, reason: words }); }} />
    </section>
  );
}
