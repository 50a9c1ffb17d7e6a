import { act, createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

interface RunningHook<Props, Result> {
  /** What the hook gave last. */
  current(): Result;
  /** Draws again, with other props. */
  draw(props: Props): Promise<void>;
  /** Does something and waits for all that follows from it. */
  act(work: () => unknown): Promise<void>;
  /** Takes the component away. */
  end(): Promise<void>;
}

interface Surroundings {
  /** What the hook asks of the window. */
  ofWindow?: object;
  /** The contexts that it reads. */
  around?: (inside: ReactNode) => ReactNode;
}

function Runner({ run }: { run: () => void }) {
  run();
  return null;
}

/** Runs a hook with its state and its effects in a component that draws nothing, and so needs no document. */
export async function runHook<Props, Result>(
  use: (props: Props) => Result,
  props: Props,
  { ofWindow = {}, around = (inside) => inside }: Surroundings = {},
): Promise<RunningHook<Props, Result>> {
  const page = Object.assign(new EventTarget(), { nodeType: 9, activeElement: null });
  const place = Object.assign(new EventTarget(), { nodeType: 1, nodeName: 'DIV', tagName: 'DIV', ownerDocument: page });
  // What React asks of every page.
  const frame = { event: undefined, document: page, HTMLIFrameElement: class {} };
  vi.stubGlobal('window', Object.assign(new EventTarget(), frame, ofWindow));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

  let result: { value: Result } | undefined;
  const run = (given: Props) => {
    result = { value: use(given) };
  };
  const root = createRoot(place as unknown as HTMLElement);
  const draw = (next: Props) => act(async () => root.render(around(createElement(Runner, { run: () => run(next) }))));
  const end = () => act(async () => root.unmount());
  onTestFinished(async () => {
    await end();
    vi.unstubAllGlobals();
  });
  await draw(props);
  return {
    current() {
      if (!result) throw new Error('The hook was not run.');
      return result.value;
    },
    draw,
    act: (work) => act(async () => void (await work())),
    end,
  };
}
