import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';
import { RootPage } from './RootPage';
import { Waiting } from './Waiting';

const AdminPage = lazy(() => import('./admin/AdminPage'));
const SignInPage = lazy(() => import('../features/enter/SignInPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));
const HostAppearancePage = lazy(() => import('../features/appearance/HostAppearancePage'));
const ManageRoomPage = lazy(() => import('./rooms/ManageRoomPage'));
const WorkspacesPage = lazy(() => import('../features/workspaces/WorkspacesPage'));

/** The pages outside meetings, which have one frame. */
export default function FramedPages() {
  return (
    <Frame>
      <Suspense fallback={<Waiting />}>
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
  );
}
