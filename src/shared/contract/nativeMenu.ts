import { z } from 'zod';
import { ACTION_GROUPS } from './menuAction';
import { MENU_WORDS } from './menuWords';

/** More than a menu can show. */
const MAX_ACTIONS = 100;
const LABEL_MAX = 120;

const menuActionSchema = z.object({
  /** Of the page's registry; comes back as an `action` event. */
  id: z.string().regex(/^[a-z][A-Za-z]{0,40}\.[a-z][A-Za-z]{0,40}$/u),
  label: z.string().min(1).max(LABEL_MAX),
  group: z.enum(ACTION_GROUPS),
  /** As the registry writes keys: `Mod+Shift+E`. Only shown: the page acts on them. */
  keys: z.string().max(50).optional(),
  isEnabled: z.boolean(),
  /** Undefined where it switches nothing. */
  isOn: z.boolean().optional(),
  /** The same, where the label does not say it already: drawn as a tick. */
  isTicked: z.boolean().optional(),
});
export type MenuAction = z.infer<typeof menuActionSchema>;

/** What the page wants in the native menu and the tray, in the person's language. */
export const menuSchema = z.object({
  actions: z.array(menuActionSchema).max(MAX_ACTIONS),
  words: z.record(z.enum(MENU_WORDS), z.string().min(1).max(LABEL_MAX)),
});
export type NativeMenu = z.infer<typeof menuSchema>;
