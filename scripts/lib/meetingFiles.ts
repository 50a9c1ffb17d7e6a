import type { Plugin } from 'vite';

/** In the built page's folder: what the host tells browsers to fetch along with the page of a meeting, and `fetchAhead`. */
const FILE_NAME = 'meeting.json';

interface MeetingModules {
  /** All loaded by the page's first script. */
  now: readonly string[];
  /** What the first clicks in a meeting ask for. */
  later: readonly string[];
}

/** Lists by address the files that `now` stands on, `scripts` and `styles`, and what `later` needs besides them. */
export function meetingFiles({ now, later }: MeetingModules): Plugin {
  return {
    name: 'parley:meeting-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
      );
      const first = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const scriptsOf = (modules: readonly string[], known: readonly string[]) => {
        const reached = new Set(
          [...chunks.values()].filter((one) => modules.some((id) => id in one.modules)).map(({ fileName }) => fileName),
        );
        // A set that grows while it is walked is walked to its end.
        for (const name of reached) for (const other of chunks.get(name)?.imports ?? []) reached.add(other);
        return [...reached].filter((name) => !known.includes(name));
      };
      const stylesOf = (scripts: readonly string[], known: readonly string[]) => {
        const styles = scripts.flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]);
        return [...new Set(styles)].filter((name) => !known.includes(name));
      };
      const scripts = scriptsOf(now, first);
      const styles = stylesOf(scripts, []);
      const more = scriptsOf(later, [...first, ...scripts]);
      const source = JSON.stringify({
        scripts: scripts.map(addressOf),
        styles: styles.map(addressOf),
        later: [...more, ...stylesOf(more, styles)].map(addressOf),
      });
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
    },
  };
}

function addressOf(fileName: string): string {
  return `/${fileName}`;
}
