import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { ScreenFamily } from '../../app/screen-family.tsx';
import { useCan } from '../../client/use-session.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import classes from './deliveries.module.css';

const VIEWS = ['sources', 'log', 'decide', 'expected', 'twins'] as const;

/** What the views of the screen share: the heading, and the way from one to the other. */
export function DeliveriesFrame({ view, actions, children }: { readonly view: (typeof VIEWS)[number]; readonly actions?: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation(['deliveries', 'receive']);
  const goTo = useGoTo();
  const can = useCan();
  // Who only sets systems up does not see what came.
  const views = VIEWS.filter((each) => each === 'sources' || can(each === 'twins' ? 'catalogue.view' : 'cases.view'));
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}><ScreenFamily of="receive" own={t('receive:cases')} />{actions}</PageHeading>
      <div className={classes.views}><SegmentedControl aria-label={t('title')} value={view} data={views.map((each) => ({ value: each, label: t(`tabs.${each}`) }))} onChange={(next) => { goTo('deliveries', next === 'sources' ? null : next); }} /></div>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
