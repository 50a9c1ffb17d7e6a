import admin from './admin.json';
import apiKeys from './apiKeys.json';
import app from './app.json';
import appearance from './appearance.json';
import audit from './audit.json';
import background from './background.json';
import connect from './connect.json';
import devices from './devices.json';
import embedding from './embedding.json';
import end from './end.json';
import ended from './ended.json';
import enter from './enter.json';
import errors from './errors.json';
import history from './history.json';
import home from './home.json';
import links from './links.json';
import lobby from './lobby.json';
import members from './members.json';
import nav from './nav.json';
import notice from './notice.json';
import permissions from './permissions.json';
import problem from './problem.json';
import rooms from './rooms.json';
import rules from './rules.json';
import server from './server.json';
import settings from './settings.json';
import setUp from './setUp.json';
import share from './share.json';
import sharingBar from './sharingBar.json';
import storage from './storage.json';
import users from './users.json';
import webhooks from './webhooks.json';
import workspaces from './workspaces.json';

/** Every text in Arabic. */
export const ar = {
  app,
  nav,
  home,
  links,
  storage,
  server,
  enter,
  workspaces,
  settings,
  devices,
  background,
  problem,
  notice,
  share,
  sharingBar,
  ended,
  connect,
  errors,
  end,
  setUp,
  rules,
  permissions,
  lobby,
  appearance,
  rooms,
  history,
  admin,
  users,
  apiKeys,
  embedding,
  audit,
  webhooks,
  members,
};
