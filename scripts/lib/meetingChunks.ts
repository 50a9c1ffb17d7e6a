/** What the bundler tells of a module. */
interface Module {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}
interface Graph {
  getModuleInfo(id: string): Module | null;
}

/**
 * The chunks of what is loaded on the way into a meeting, so that the way takes a few requests instead of one for each
 * small part: `meeting` for what only meetings need, `shared` for what other pages load as well. What is loaded later,
 * inside a meeting or elsewhere, is left to the bundler.
 */
export function meetingChunks(app: { entry: string; meetings: readonly string[] }) {
  const way = once((graph) => reach(app.meetings, ({ importedIds }) => importedIds, graph));
  const elsewhere = once((graph) => {
    const next = ({ importedIds, dynamicallyImportedIds }: Module) =>
      [...importedIds, ...dynamicallyImportedIds].filter((id) => !app.meetings.includes(id));
    return reach([app.entry], next, graph);
  });
  const isShared = (id: string, graph: Graph) => way(graph).has(id) && elsewhere(graph).has(id);
  const isMeeting = (id: string, graph: Graph) => way(graph).has(id);
  return [
    // First, because a chunk takes along what its modules need.
    { name: (id: string, graph: Graph) => (isShared(id, graph) ? 'shared' : null), priority: 2 },
    { name: (id: string, graph: Graph) => (isMeeting(id, graph) ? 'meeting' : null), priority: 1 },
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
