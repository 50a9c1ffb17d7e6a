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
  /** How often React had to begin somewhere: each time a component asked to be drawn anew, not those below it. */
  begun: number;
  /** How many components were called in all. */
  called: number;
  /** Of those at which it began. */
  byName: Record<string, number>;
}

/** Draws itself anew each second, whatever happens. */
const CLOCK = 'Clock';

/**
 * Counts what is drawn, by the hook that React offers to its developer tools: the Profiler tells only of parts that are
 * wrapped for it. To be called before React is loaded.
 */
export function countRenders(): { take(): Renders } {
  let renders: Renders = nothing();
  const visit = (fiber: Fiber | null, isBelow: boolean) => {
    for (let one = fiber; one; one = one.sibling) {
      const before = one.alternate;
      const isDrawn = FUNCTIONS.has(one.tag) && (one.flags & PERFORMED_WORK) !== 0 && nameOf(one.type) !== CLOCK;
      if (isDrawn) note(one, isBelow);
      // An untouched part is the same one as before.
      if (!before || before.child !== one.child) visit(one.child, isBelow || isDrawn);
    }
  };
  const note = ({ type }: Fiber, isBelow: boolean) => {
    renders.called += 1;
    if (isBelow) return;
    const name = nameOf(type);
    renders.begun += 1;
    renders.byName[name] = (renders.byName[name] ?? 0) + 1;
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount() {},
      onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => visit(root.current, false),
    },
  });
  return {
    take() {
      const taken = renders;
      renders = nothing();
      return taken;
    },
  };
}

function nothing(): Renders {
  return { begun: 0, called: 0, byName: {} };
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name || 'anonymous';
  if (typeof type !== 'object' || type === null) return 'unknown';
  const { type: inner, render } = type as { type?: unknown; render?: unknown };
  return nameOf(inner ?? render ?? '');
}
