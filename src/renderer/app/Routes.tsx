import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Arrival } from './Arrival';
import { ErrorBoundary } from './ErrorBoundary';
import { ConnectPage, FramedPages, RoomPage } from './firstPages';
import { Waiting } from './Waiting';

const SharingBarPage = lazy(() => import('../features/sharing-bar/SharingBarPage'));
const EnterPage = lazy(() => import('../features/enter/EnterPage'));
const SetUpPage = lazy(() => import('../features/set-up/SetUpPage'));

/** Which page stands at which address. */
export function Routes() {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/room/:roomId" component={RoomPage} />
          <Route path="/connect" component={ConnectPage} />
          <Route path="/sharing-bar" component={SharingBarPage} />
          <Route path="/enter" component={EnterPage} />
          <Route path="/set-up" component={SetUpPage} />
          <Route component={FramedPages} />
        </Switch>
        <Arrival path={path} />
      </Suspense>
    </ErrorBoundary>
  );
}
