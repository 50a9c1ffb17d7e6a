import { expect, test } from 'vitest';
import { testReport } from './testReport';

test('tells what came of each step, and no secret', () => {
  const report = testReport({
    state: {
      isRunning: false,
      roundTripMs: 12.4,
      loss: 0.013,
      steps: [
        { step: 'host', state: 'passed', tookMs: 31.7 },
        {
          step: 'signalling',
          state: 'failed',
          reason: 'error',
          detail: 'no way to wss://meet.example.org/rtc?access_token=eyJhbGciOi.eyJzdWIi.c2ln at 203.0.113.7:7880',
        },
        { step: 'udp', state: 'skipped', reason: 'before' },
      ],
    },
    userAgent: 'Browser 1',
    date: new Date(0),
  });
  expect(report).toBe(
    [
      'Parley connection test, 1970-01-01T00:00:00.000Z',
      'browser: Browser 1',
      'host: passed in 32 ms',
      'signalling: failed (error) no way to <address> at <address>',
      'udp: skipped (before)',
      'rtt: 12 ms',
      'loss: 1.3%',
    ].join('\n'),
  );
});
