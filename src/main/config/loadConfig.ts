import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { readCommandLine } from './commandLine';
import { absoluteDatabaseUrl, type Config, configSchema, SETS, SETTINGS, type SettingName } from './configSchema';

/** The configuration cannot be used. `mistakes` has one sentence for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length === 1 ? 'a mistake' : 'mistakes'}:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`,
    );
  }
}

const FILE_NAME = 'parley.config.json';

/**
 * The configuration: `parley.config.json` in the data folder, overridden by the environment, overridden by the command
 * line (without the executable and the script). Throws a ConfigError that names every mistake at once.
 */
export async function loadConfig(env: NodeJS.ProcessEnv, argv: readonly string[]): Promise<Config> {
  const line = readCommandLine(argv);
  const dataFolder = resolve(line.dataFolder ?? (env.PARLEY_DATA || envPaths('parley', { suffix: '' }).data));
  const file = join(dataFolder, FILE_NAME);
  const mistakes = [...line.mistakes];
  const layers = [await readConfigFile(file, mistakes), readEnvironment(env), line.settings];
  const sources = [(name: string) => `${name} in ${file}`, nameInEnvironment, (name: string) => `--${name}`];

  const merged: Record<string, unknown> = {};
  const origin = new Map<string, string>();
  layers.forEach((layer, i) => {
    for (const [name, value] of Object.entries(layer)) {
      if (value === undefined) continue;
      merged[name] = value;
      origin.set(name, sources[i]?.(name) ?? name);
    }
  });
  const result = configSchema.safeParse(merged);
  for (const { code, path, message, ...issue } of result.error?.issues ?? []) {
    if (code === 'unrecognized_keys' && 'keys' in issue) {
      mistakes.push(...(issue.keys as string[]).map((key) => `${key} in ${file} is not a setting`));
    } else {
      const name = String(path[0]);
      mistakes.push(`${origin.get(name) ?? nameInEnvironment(name)}: ${message}`);
    }
  }
  for (const set of SETS) {
    const missing = set.filter((name) => merged[name] === undefined);
    if (missing.length === set.length) continue;
    const given = set.filter((name) => merged[name] !== undefined).map((name) => origin.get(name));
    mistakes.push(
      ...missing.map((name) => `${nameInEnvironment(name)} is missing: it belongs to ${given.join(' and ')}`),
    );
  }
  if (!result.success || mistakes.length > 0) throw new ConfigError(mistakes);
  const { databaseUrl, ...settings } = result.data;
  return { ...settings, dataFolder, databaseUrl: databaseUrl && absoluteDatabaseUrl(databaseUrl, dataFolder) };
}

/** An empty variable counts as unset, as in most shells' `VAR= command`. */
function readEnvironment(env: NodeJS.ProcessEnv): Partial<Record<SettingName, string>> {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, env[SETTINGS[name].env] || undefined]));
}

function nameInEnvironment(name: string): string {
  return name in SETTINGS ? SETTINGS[name as SettingName].env : name;
}

async function readConfigFile(file: string, mistakes: string[]): Promise<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
    mistakes.push(`${file} is not a JSON object`);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) mistakes.push(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return {};
}
