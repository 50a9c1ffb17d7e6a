/** Of React's own tree, what we read; the same that its developer tools read. */
interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  type: unknown;
}

/** Components that are functions, plain, forwarded or memoised; of React's `WorkTag`. */
const FUNCTIONS = new Set([0, 11, 14, 15]);
/** The component's function was called in this commit. */
const PERFORMED_WORK = 1;

export interface Renders {
  count: number;
  byName: Record<string, number>;
}

/**
 * Counts every call of every component, by the hook that React offers to its developer tools. Stricter than the Profiler,
 * which counts commits of a part. To be called before React is loaded.
 */
export function countRenders(): { take(): Renders } {
  let renders: Renders = { count: 0, byName: {} };
  const visit = (fiber: Fiber | null) => {
    for (let one = fiber; one; one = one.sibling) {
      const before = one.alternate;
      if (FUNCTIONS.has(one.tag) && one.flags & PERFORMED_WORK) note(one);
      // An untouched part is the same one as before.
      if (!before || before.child !== one.child) visit(one.child);
    }
  };
  const note = ({ type }: Fiber) => {
    const name = nameOf(type);
    renders.count += 1;
    renders.byName[name] = (renders.byName[name] ?? 0) + 1;
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount() {},
      onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => visit(root.current),
    },
  });
  return {
    take() {
      const taken = renders;
      renders = { count: 0, byName: {} };
      return taken;
    },
  };
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name || 'anonymous';
  if (typeof type !== 'object' || type === null) return 'unknown';
  const { type: inner, render } = type as { type?: unknown; render?: unknown };
  return nameOf(inner ?? render ?? '');
}
