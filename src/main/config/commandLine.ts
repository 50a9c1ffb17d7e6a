import { type ArgsDef, type CommandDef, parseArgs, renderUsage } from 'citty';
import { SETTINGS, type SettingName } from './configSchema';

/** `httpPort` as it is written on the command line. */
export function flagOf(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

const OPEN = (Object.keys(SETTINGS) as SettingName[]).filter((name) => !SETTINGS[name].isSecret);

const args: ArgsDef = {
  data: { type: 'string', description: 'Data folder', valueHint: 'folder' },
  ...Object.fromEntries(OPEN.map((name) => [flagOf(name), { type: 'string', description: SETTINGS[name].help }])),
};

/** What the command line sets, by setting name, and everything on it that is not understood. */
export function readCommandLine(argv: readonly string[]): {
  dataFolder?: string;
  settings: Partial<Record<SettingName, string>>;
  mistakes: string[];
} {
  const parsed = parseArgs<ArgsDef>([...argv], args);
  const text = (name: string) => (typeof parsed[name] === 'string' ? parsed[name] : undefined);
  const settings = Object.fromEntries(OPEN.map((name) => [name, text(flagOf(name))]));
  return { dataFolder: text('data'), settings, mistakes: mistakesIn(argv) };
}

/** The help text. */
export function usage(): Promise<string> {
  const command: CommandDef = {
    meta: { name: 'npm run host --', description: 'The Parley host: REST API, guest page and meeting server' },
    args,
  };
  return renderUsage(command);
}

function mistakesIn(argv: readonly string[]): string[] {
  const mistakes: string[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const part = argv[i] ?? '';
    const [, name, value] = /^--([^=]+)(=.*)?$/u.exec(part) ?? [];
    const secret = (Object.keys(SETTINGS) as SettingName[]).find(
      (key) => SETTINGS[key].isSecret && flagOf(key) === name,
    );
    if (secret)
      mistakes.push(`--${name} is a secret, which other users could read there: set ${SETTINGS[secret].env} instead`);
    else if (!name || !(name in args)) mistakes.push(`${part} is not understood`);
    // Its value stands in the next place, unless it is there already.
    if (name && value === undefined) {
      const next = argv[i + 1];
      if (next === undefined || next.startsWith('--')) mistakes.push(`--${name} has no value`);
      else i += 1;
    }
  }
  return mistakes;
}
