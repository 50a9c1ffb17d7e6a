import type { Plugin } from 'vite';

/** In the built page's folder: what the host tells browsers to fetch along with the page of a meeting. */
const FILE_NAME = 'meeting.json';

/** Lists the files that `modules`, all loaded by the page's first script, stand on: `{ scripts, styles }`, by address. */
export function meetingFiles(modules: readonly string[]): Plugin {
  return {
    name: 'parley:meeting-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
      );
      const first = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const reached = new Set(
        [...chunks.values()].filter((one) => modules.some((id) => id in one.modules)).map(({ fileName }) => fileName),
      );
      // A set that grows while it is walked is walked to its end.
      for (const name of reached) for (const other of chunks.get(name)?.imports ?? []) reached.add(other);
      const later = [...reached].filter((name) => !first.includes(name));
      const styles = later.flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]);
      const source = JSON.stringify({ scripts: later.map(addressOf), styles: [...new Set(styles)].map(addressOf) });
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
    },
  };
}

function addressOf(fileName: string): string {
  return `/${fileName}`;
}
