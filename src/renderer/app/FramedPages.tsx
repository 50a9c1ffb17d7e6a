import { Route, Switch } from 'wouter';
import { fetched } from '../ui/fetched';
import { Pending } from '../ui/Pending';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';
import { RootPage } from './RootPage';
import { Waiting } from './Waiting';

const AdminPage = fetched(() => import('./admin/AdminPage'));
const SignInPage = fetched(() => import('../features/enter/SignInPage'));
const SettingsPage = fetched(() => import('../features/settings/SettingsPage'));
const HostAppearancePage = fetched(() => import('../features/appearance/HostAppearancePage'));
const ManageRoomPage = fetched(() => import('./rooms/ManageRoomPage'));
const WorkspacesPage = fetched(() => import('../features/workspaces/WorkspacesPage'));

/** The pages outside meetings, which have one frame. */
export default function FramedPages() {
  return (
    <Frame>
      <Pending fallback={<Waiting />}>
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
      </Pending>
    </Frame>
  );
}
