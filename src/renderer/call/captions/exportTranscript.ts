import type { CaptionLine } from './types';

export const TRANSCRIPT_FORMATS = ['txt', 'vtt', 'srt'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

/** Subtitles of one line stand at least this long, in milliseconds. */
const SHORTEST_MS = 1000;

/**
 * A transcript as a file. Times of subtitles count from `startedAt`, milliseconds since the epoch: when the call began.
 * `timeOf` writes the time of day for the plain text.
 */
export function exportTranscript(
  lines: readonly CaptionLine[],
  format: TranscriptFormat,
  startedAt: number,
  timeOf: (at: number) => string,
): string {
  const final = lines.filter(({ isFinal }) => isFinal);
  if (format === 'txt') {
    return final
      .map(({ startedAt: at, name, text }) => `[${timeOf(at)}] ${oneLine(name)}: ${oneLine(text)}\n`)
      .join('');
  }
  const cues = final.map(({ startedAt: at, changedAt, name, text }, index) => {
    const from = Math.max(0, at - startedAt);
    const to = Math.max(from + SHORTEST_MS, changedAt - startedAt);
    return format === 'vtt'
      ? `${clock(from, '.')} --> ${clock(to, '.')}\n<v ${escapeVtt(oneLine(name))}>${escapeVtt(oneLine(text))}\n`
      : `${index + 1}\n${clock(from, ',')} --> ${clock(to, ',')}\n${oneLine(name)}: ${oneLine(text)}\n`;
  });
  return format === 'vtt' ? ['WEBVTT\n', ...cues].join('\n') : cues.join('\n');
}

/** An empty line ends a subtitle, and an arrow begins its times. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('-->', '->').trim();
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `01:02:03.004` */
function clock(ms: number, separator: string): string {
  const pad = (value: number, length = 2) => `${Math.floor(value)}`.padStart(length, '0');
  const seconds = ms / 1000;
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}${separator}${pad(ms % 1000, 3)}`;
}
