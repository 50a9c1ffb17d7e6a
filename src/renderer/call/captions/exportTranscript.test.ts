import { expect, test } from 'vitest';
import { exportTranscript } from './exportTranscript';
import type { CaptionLine } from './types';

const START = Date.UTC(2026, 0, 1, 10);
const said = (name: string, text: string, fromS: number, toS: number, isFinal = true): CaptionLine => ({
  id: `${name}${fromS}`,
  identity: name,
  name,
  text,
  isFinal,
  startedAt: START + fromS * 1000,
  changedAt: START + toS * 1000,
});
const lines = [
  said('Ada', 'Hello, <all> of you', 1.5, 3.25),
  said('Bo & Chi', 'First line\n\nsecond --> line', 3723, 3723.2),
  said('Ada', 'not yet', 3800, 3801, false),
];
const timeOf = (at: number) => new Date(at).toISOString().slice(11, 19);

test('plain text has time, name and words', () => {
  expect(exportTranscript(lines, 'txt', START, timeOf)).toBe(
    '[10:00:01] Ada: Hello, <all> of you\n[11:02:03] Bo & Chi: First line second -> line\n',
  );
});

test('WebVTT names its speakers and lets nobody write markup or times', () => {
  expect(exportTranscript(lines, 'vtt', START, timeOf)).toBe(
    [
      'WEBVTT\n',
      '00:00:01.500 --> 00:00:03.250\n<v Ada>Hello, &lt;all&gt; of you\n',
      '01:02:03.000 --> 01:02:04.000\n<v Bo &amp; Chi>First line second -&gt; line\n',
    ].join('\n'),
  );
});

test('SubRip numbers its subtitles', () => {
  expect(exportTranscript(lines, 'srt', START, timeOf)).toBe(
    [
      '1\n00:00:01,500 --> 00:00:03,250\nAda: Hello, <all> of you\n',
      '2\n01:02:03,000 --> 01:02:04,000\nBo & Chi: First line second -> line\n',
    ].join('\n'),
  );
});
