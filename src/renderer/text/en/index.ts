import actions from './actions.json';
import admin from './admin.json';
import announcements from './announcements.json';
import apiKeys from './apiKeys.json';
import app from './app.json';
import appearance from './appearance.json';
import audit from './audit.json';
import background from './background.json';
import breakouts from './breakouts.json';
import call from './call.json';
import captions from './captions.json';
import chat from './chat.json';
import connect from './connect.json';
import connectionTest from './connectionTest.json';
import controls from './controls.json';
import devices from './devices.json';
import embedding from './embedding.json';
import encryption from './encryption.json';
import end from './end.json';
import ended from './ended.json';
import enter from './enter.json';
import errors from './errors.json';
import hands from './hands.json';
import history from './history.json';
import home from './home.json';
import ink from './ink.json';
import keys from './keys.json';
import layout from './layout.json';
import links from './links.json';
import lobby from './lobby.json';
import members from './members.json';
import mini from './mini.json';
import moderation from './moderation.json';
import nativeMenu from './nativeMenu.json';
import nav from './nav.json';
import notice from './notice.json';
import palette from './palette.json';
import people from './people.json';
import permissions from './permissions.json';
import picture from './picture.json';
import polls from './polls.json';
import prejoin from './prejoin.json';
import problem from './problem.json';
import quality from './quality.json';
import reactions from './reactions.json';
import request from './request.json';
import rooms from './rooms.json';
import rules from './rules.json';
import server from './server.json';
import settings from './settings.json';
import setUp from './setUp.json';
import share from './share.json';
import sharingBar from './sharingBar.json';
import sound from './sound.json';
import stage from './stage.json';
import storage from './storage.json';
import tearOff from './tearOff.json';
import timer from './timer.json';
import trouble from './trouble.json';
import users from './users.json';
import webhooks from './webhooks.json';
import workspaces from './workspaces.json';

/** Every text in English, which is the source. A file is a section, the first part of its keys. */
export const en = {
  app,
  nav,
  actions,
  home,
  ink,
  links,
  storage,
  server,
  enter,
  workspaces,
  settings,
  announcements,
  call,
  devices,
  sound,
  captions,
  background,
  picture,
  problem,
  trouble,
  notice,
  controls,
  chat,
  people,
  share,
  sharingBar,
  prejoin,
  ended,
  connect,
  errors,
  end,
  setUp,
  rules,
  permissions,
  lobby,
  moderation,
  encryption,
  request,
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
  keys,
  mini,
  nativeMenu,
  palette,
  polls,
  timer,
  hands,
  reactions,
  breakouts,
  quality,
  layout,
  stage,
  tearOff,
  connectionTest,
};
