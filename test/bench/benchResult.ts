/** One benchmark figure as it is printed: a JSON object on a line. */
export interface BenchResult {
  name: string;
  /** Our figure: the median of the rounds. */
  value: number;
  unit: string;
  /** What it is compared with, measured in the same run, and its median. */
  baseline: { name: string; value: number };
  /** Median of the rounds' paired ratios, ours to the baseline's; below 1 is better, unless `isHigherBetter`. Null in JSON where the baseline is 0. */
  ratio: number;
  /** What the ratio or, where `goalFor` says so, the value should not exceed or, where higher is better, should reach. */
  goal?: number;
  goalFor?: 'ratio' | 'value';
  isHigherBetter?: true;
}

/** Middle value; the mean of the two middle ones for an even count. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Sums up rounds in which ours and the baseline were measured one after the other. */
export function compare(
  figure: Pick<BenchResult, 'name' | 'unit' | 'goal' | 'goalFor' | 'isHigherBetter'> & { baseline: string },
  rounds: readonly { ours: number; baseline: number }[],
): BenchResult {
  const { baseline, goal, goalFor, ...named } = figure;
  return {
    ...named,
    value: round(median(rounds.map(({ ours }) => ours))),
    baseline: { name: baseline, value: round(median(rounds.map((pair) => pair.baseline))) },
    ratio: round(median(rounds.map((pair) => ratioOf(pair)))),
    ...(goal === undefined ? {} : { goal, goalFor: goalFor ?? 'ratio' }),
  };
}

/** Nothing against nothing is as much. */
function ratioOf({ ours, baseline }: { ours: number; baseline: number }): number {
  return ours === baseline ? 1 : ours / baseline;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
