import { Route, Switch, useLocation } from 'wouter';
import { fetched } from '../ui/fetched';
import { Pending } from '../ui/Pending';
import { Arrival } from './Arrival';
import { ErrorBoundary } from './ErrorBoundary';
import { ConnectPage, FramedPages, RoomPage } from './firstPages';
import { Waiting } from './Waiting';

const SharingBarPage = fetched(() => import('../features/sharing-bar/SharingBarPage'));
const EnterPage = fetched(() => import('../features/enter/EnterPage'));
const SetUpPage = fetched(() => import('../features/set-up/SetUpPage'));

/** Which page stands at which address. */
export function Routes() {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetKey={path}>
      <Pending fallback={<Waiting />}>
        <Switch>
          <Route path="/room/:roomId" component={RoomPage} />
          <Route path="/connect" component={ConnectPage} />
          <Route path="/sharing-bar" component={SharingBarPage} />
          <Route path="/enter" component={EnterPage} />
          <Route path="/set-up" component={SetUpPage} />
          <Route component={FramedPages} />
        </Switch>
        <Arrival path={path} />
      </Pending>
    </ErrorBoundary>
  );
}
