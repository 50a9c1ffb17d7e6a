import type { TestState } from '../../call/connectionTest/types';

interface ReportParts {
  state: TestState;
  userAgent: string;
  date: Date;
}

/** The test as a text for whoever is asked for help: in English, whatever the screen speaks, and without tokens or addresses. */
export function testReport({ state, userAgent, date }: ReportParts): string {
  const { steps, roundTripMs, loss } = state;
  return [
    `Parley connection test, ${date.toISOString()}`,
    `browser: ${userAgent}`,
    ...steps.map(({ step, state: outcome, tookMs, reason, detail }) =>
      [
        `${step}: ${outcome}`,
        tookMs === undefined ? '' : `in ${Math.round(tookMs)} ms`,
        reason ? `(${reason})` : '',
        detail ? withoutSecrets(detail) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    roundTripMs === undefined ? '' : `rtt: ${Math.round(roundTripMs)} ms`,
    loss === undefined ? '' : `loss: ${(loss * 100).toFixed(1)}%`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Messages of failures may quote the address that was asked, with the token in it. */
function withoutSecrets(text: string): string {
  return text
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/gu, '<token>')
    .replace(/\b(?:wss?|https?):\/\/\S+/gu, '<address>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/gu, '<address>');
}
