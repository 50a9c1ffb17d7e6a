/** What an action is about. Menus, the palette and the list of keys show those of a group together, in this order. */
export const ACTION_GROUPS = ['call', 'view', 'people', 'chat', 'rooms', 'app'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * The keys that come with the actions of the native menu, by the ids of the page's registry (`Mod` is Ctrl, on a Mac
 * Cmd). People may change them.
 */
export const MENU_ACTIONS = {
  'room.create': 'Mod+N',
  'entry.paste': 'Mod+L',
  'settings.open': 'Mod+,',
  'palette.open': 'Mod+K',
  'mic.toggle': 'Mod+D',
  'camera.toggle': 'Mod+E',
  'share.start': 'Mod+Shift+E',
  'chat.toggle': 'Mod+Shift+C',
  'people.toggle': 'Mod+Shift+P',
  'mini.toggle': 'Mod+Shift+M',
  'call.leave': 'Mod+Shift+L',
  'shortcuts.show': 'Mod+/',
} as const;
