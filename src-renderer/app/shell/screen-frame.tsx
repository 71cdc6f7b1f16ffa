import { Button } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import type { Screen } from '../screens.ts';
import classes from './screen-frame.module.css';

/** One screen: loaded when first opened, closed to whoever may not, and a fault of it stays inside it. */
export function ScreenFrame({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('shell');
  const can = useCan();
  const { component: ScreenComponent } = screen;
  if (!can(screen.permission)) return <EmptyState title={t('notAllowed.title')} detail={t('notAllowed.detail')} />;
  return (
    <FaultBoundary title={t('crashed.title')} action={t('crashed.action')} key={screen.id}>
      <Suspense fallback={null}><ScreenComponent /></Suspense>
    </FaultBoundary>
  );
}

interface FaultBoundaryProps { readonly title: string; readonly action: string; readonly children: ReactNode }

class FaultBoundary extends Component<FaultBoundaryProps, { readonly fault: unknown }> {
  override state: { readonly fault: unknown } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    // The whole page is opened anew, session and place are kept: a chunk that could not be loaded stays missing until then.
    if (this.state.fault === null) return this.props.children;
    return (
      <div className={classes.fault}>
        <h1>{this.props.title}</h1>
        <ErrorNotice error={this.state.fault} />
        <Button variant="default" onClick={() => { location.reload(); }}>{this.props.action}</Button>
      </div>
    );
  }
}
