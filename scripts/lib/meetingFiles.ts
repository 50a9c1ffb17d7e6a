import type { Plugin } from 'vite';

/** In the built page's folder, beside `index.html`: the same page, which has the files of a meeting fetched at once. */
const PAGE = 'meeting.html';
/** What is fetched in a meeting before it is asked for, see `fetchAhead`. */
const LATER = 'meeting.json';

interface MeetingModules {
  /** All loaded by the page's first script, which would ask for them only when it runs. */
  now: readonly string[];
  /** What the first clicks in a meeting ask for. */
  later: readonly string[];
}

/** Writes the page of a meeting, and the addresses of the files that `later` needs besides those of `now`. */
export function meetingFiles({ now, later }: MeetingModules): Plugin {
  return {
    name: 'parley:meeting-files',
    apply: 'build',
    // After Vite has written the page itself.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('The build has written no index.html.');
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
      const links = [
        ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="${addressOf(name)}">`),
        ...styles.map((name) => `<link rel="preload" as="style" crossorigin href="${addressOf(name)}">`),
      ];
      const page = String(index.source).replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
      this.emitFile({ type: 'asset', fileName: PAGE, source: page });
      const more = scriptsOf(later, [...first, ...scripts]);
      const addresses = [...more, ...stylesOf(more, styles)].map(addressOf);
      this.emitFile({ type: 'asset', fileName: LATER, source: JSON.stringify(addresses) });
    },
  };
}

function addressOf(fileName: string): string {
  return `/${fileName}`;
}
