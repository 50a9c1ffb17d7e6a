import roomsLinksSessions from './0000_rooms_links_sessions.sql?raw';
import rulesMeetingsAccountsWebhooks from './0001_room_rules_meetings_accounts_webhooks.sql?raw';
import sessionRotation from './0002_session_rotation.sql?raw';
import runsAndChanges from './0003_runs_of_meetings_and_changes.sql?raw';
import indexesOfRoomLists from './0004_indexes_of_room_lists.sql?raw';
import indexOfPlaces from './0005_index_of_places.sql?raw';
import whatPeopleDoTogether from './0006_what_people_do_together.sql?raw';
import changesOfWhatPeopleDo from './0007_changes_of_what_people_do.sql?raw';
import whenBreakoutsAreDue from './0008_when_breakout_rooms_are_due.sql?raw';

/** Every migration in the order in which it is applied. Imported as text, so that they travel inside the built file. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0000_rooms_links_sessions', sql: roomsLinksSessions },
  { name: '0001_room_rules_meetings_accounts_webhooks', sql: rulesMeetingsAccountsWebhooks },
  { name: '0002_session_rotation', sql: sessionRotation },
  { name: '0003_runs_of_meetings_and_changes', sql: runsAndChanges },
  { name: '0004_indexes_of_room_lists', sql: indexesOfRoomLists },
  { name: '0005_index_of_places', sql: indexOfPlaces },
  { name: '0006_what_people_do_together', sql: whatPeopleDoTogether },
  { name: '0007_changes_of_what_people_do', sql: changesOfWhatPeopleDo },
  { name: '0008_when_breakout_rooms_are_due', sql: whenBreakoutsAreDue },
];
