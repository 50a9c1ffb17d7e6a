import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Router } from 'wouter';
import type { Connection } from '../api/connection';
import { ConnectionContext } from '../hooks/useApi';
import { useTranslation } from '../hooks/useTranslation';
import { leaveFor } from '../store/leaving';
import { SayMissing } from '../ui/SayMissing';
import { Toaster } from '../ui/Toaster';
import { toast } from '../ui/toast';
import { Actions } from './actions/Actions';
import { NativeMenu } from './desktop/NativeMenu';
import { ErrorBoundary } from './ErrorBoundary';
import { Routes } from './Routes';
import { ShellEvents } from './ShellEvents';

/** Everything around the pages. */
export function App({ connection, queryClient }: { connection: Connection; queryClient: QueryClient }) {
  const { t, i18n } = useTranslation();
  const [workspace, setWorkspace] = useState('');
  // What is not seen comes after the first screen: who joins a meeting at once is on the way by then.
  const isDrawn = useDeferredValue(true, false);
  const { shell } = connection;
  const sayMissing = useCallback(() => toast(t('app.chunk.part'), { tone: 'danger' }), [t]);
  const state = useMemo(() => ({ ...connection, workspace }), [connection, workspace]);
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={i18n.dir()}>
        <ConnectionContext value={state}>
          <QueryClientProvider client={queryClient}>
            <SayMissing value={sayMissing}>
              <ErrorBoundary>
                <Router aroundNav={leaveFor}>
                  <Routes />
                  {isDrawn && <Actions />}
                  {shell && <ShellEvents shell={shell} onWorkspaceChanged={setWorkspace} />}
                </Router>
                {shell && <NativeMenu shell={shell} />}
              </ErrorBoundary>
            </SayMissing>
            <Toaster label={t('app.notifications')} closeLabel={t('app.close')} />
          </QueryClientProvider>
        </ConnectionContext>
      </DirectionProvider>
    </CSPProvider>
  );
}
