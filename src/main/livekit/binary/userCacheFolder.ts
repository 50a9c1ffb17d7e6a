import envPaths from 'env-paths';

/** Where this user's system keeps what can be fetched again: `~/.cache/parley` and its like. */
export function userCacheFolder(): string {
  return envPaths('parley', { suffix: '' }).cache;
}
