import { formatElapsed, type PreparationStep, type ReportStep } from '../../src/main/livekit/binary/preparation';

/** Where lines cannot be rewritten (a log), a long step is told again only this often. */
const LOG_EVERY_MS = 15_000;

/** Prints each step on a line of its own: kept up to date on a terminal, repeated now and then in a log. */
export function createStepPrinter(out: NodeJS.WriteStream): { report: ReportStep; end: () => void } {
  let current: PreparationStep | undefined;
  let printedAt = 0;
  const end = () => {
    if (current && out.isTTY) out.write('\n');
    current = undefined;
  };
  const report: ReportStep = (step) => {
    const isNew = step.step !== current?.step || step.step === 'passed-over';
    if (isNew) end();
    const line = withProgress(step);
    if (out.isTTY) {
      out.write(`\r\u001b[2K${line.slice(0, out.columns - 1)}`);
    } else if (isNew || performance.now() - printedAt > LOG_EVERY_MS) {
      out.write(`${line}\n`);
      printedAt = performance.now();
    }
    current = step;
  };
  return { report, end };
}

/** Runs something that tells nothing of itself, with the time it takes shown on standard output. */
export async function withElapsed<T>(message: string, work: () => Promise<T>): Promise<T> {
  const { report, end } = createStepPrinter(process.stdout);
  const startedAt = performance.now();
  const tell = () => report({ step: 'wait', message: `${message} (${formatElapsed(performance.now() - startedAt)})` });
  tell();
  const timer = setInterval(tell, 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    end();
  }
}

function withProgress({ message, progress }: PreparationStep): string {
  return progress === undefined || progress === 0 ? `${message}…` : `${message} ${Math.round(progress * 100)} %`;
}
