/** What the bundler tells of a module. */
interface Module {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}
interface Graph {
  getModuleInfo(id: string): Module | null;
}

interface MeetingModules {
  entry: string;
  meetings: readonly string[];
  /** What the first clicks in a meeting ask for. */
  clicks: readonly string[];
}

/**
 * The chunks of what is loaded on the way into a meeting, so that the way takes a few requests instead of one for each
 * small part: `meeting` for what only meetings need, `shared` for what other pages load as well. In the same way `clicks`
 * and `popups` are what the first clicks there need. What else is loaded later is left to the bundler.
 */
export function meetingChunks({ entry, meetings, clicks }: MeetingModules) {
  const importsOf = ({ importedIds }: Module) => importedIds;
  const way = once((graph) => reach(meetings, importsOf, graph));
  const clicked = once((graph) => reach(clicks, importsOf, graph));
  const elsewhere = once((graph) => {
    const next = ({ importedIds, dynamicallyImportedIds }: Module) =>
      [...importedIds, ...dynamicallyImportedIds].filter((id) => !meetings.includes(id));
    return reach([entry], next, graph);
  });
  const chunk = (name: string, has: (id: string, graph: Graph) => boolean, priority: number) => ({
    name: (id: string, graph: Graph) => (has(id, graph) ? name : null),
    priority,
  });
  return [
    // What others need as well first, because a chunk takes along what its modules need.
    chunk('shared', (id, graph) => way(graph).has(id) && elsewhere(graph).has(id), 4),
    chunk('meeting', (id, graph) => way(graph).has(id), 3),
    chunk('popups', (id, graph) => clicked(graph).has(id) && elsewhere(graph).has(id), 2),
    chunk('clicks', (id, graph) => clicked(graph).has(id), 1),
  ];
}

function once<T>(compute: (graph: Graph) => T): (graph: Graph) => T {
  let known: { value: T } | undefined;
  return (graph) => {
    known ??= { value: compute(graph) };
    return known.value;
  };
}

function reach(from: readonly string[], next: (module: Module) => readonly string[], graph: Graph): Set<string> {
  const reached = new Set(from);
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) for (const other of next(graph.getModuleInfo(id) ?? LEAF)) reached.add(other);
  return reached;
}

const LEAF: Module = { importedIds: [], dynamicallyImportedIds: [] };
