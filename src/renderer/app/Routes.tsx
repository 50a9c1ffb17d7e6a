import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { EnterPage } from '../features/enter/EnterPage';
import { Spinner } from '../ui/Spinner';
import { Arrival } from './Arrival';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './frame/Frame';
import { ConnectPage, RoomPage } from './meeting/meetingPages';
import { NotFound } from './NotFound';
import { RootPage } from './RootPage';
import styles from './Screen.module.css';

const SharingBarPage = lazy(() => import('../features/sharing-bar/SharingBarPage'));
const AdminPage = lazy(() => import('./admin/AdminPage'));
const SignInPage = lazy(() => import('../features/enter/SignInPage'));
const SetUpPage = lazy(() => import('../features/set-up/SetUpPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));
const HostAppearancePage = lazy(() => import('../features/appearance/HostAppearancePage'));
const ManageRoomPage = lazy(() => import('./rooms/ManageRoomPage'));
const WorkspacesPage = lazy(() => import('../features/workspaces/WorkspacesPage'));

/** Which page stands at which address. */
export function Routes() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const waiting = (
    <div className={styles.waiting}>
      <Spinner label={t('app.loading')} size={24} />
    </div>
  );
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={waiting}>
        <Switch>
          <Route path="/room/:roomId" component={RoomPage} />
          <Route path="/connect" component={ConnectPage} />
          <Route path="/sharing-bar" component={SharingBarPage} />
          <Route path="/enter" component={EnterPage} />
          <Route path="/set-up" component={SetUpPage} />
          <Route>
            <Frame>
              <Suspense fallback={waiting}>
                <Switch>
                  <Route path="/" component={RootPage} />
                  <Route path="/rooms/:roomId/:side?" component={ManageRoomPage} />
                  <Route path="/settings" component={SettingsPage} />
                  <Route path="/settings/appearance" component={HostAppearancePage} />
                  <Route path="/sign-in" component={SignInPage} />
                  <Route path="/admin/:section?" component={AdminPage} />
                  <Route path="/workspaces" component={WorkspacesPage} />
                  <Route component={NotFound} />
                </Switch>
              </Suspense>
            </Frame>
          </Route>
        </Switch>
        <Arrival path={path} />
      </Suspense>
    </ErrorBoundary>
  );
}
