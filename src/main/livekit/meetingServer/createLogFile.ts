import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

const MAX_BYTES = 5_000_000;

export interface LogFile {
  write(chunk: Uint8Array): void;
  close(): void;
}

/** Appends to a file; when it gets long it becomes `.1`, and the older `.1` is gone. */
export function createLogFile(path: string, maxBytes = MAX_BYTES): LogFile {
  let descriptor: number | undefined = openSync(path, 'a', 0o600);
  let size = fstatSync(descriptor).size;

  return {
    write(chunk) {
      if (descriptor === undefined) return;
      try {
        if (size + chunk.length > maxBytes) {
          closeSync(descriptor);
          descriptor = undefined;
          renameSync(path, `${path}.1`);
          descriptor = openSync(path, 'a', 0o600);
          size = 0;
        }
        size += writeSync(descriptor, chunk);
      } catch {
        // A full disk costs the log, not the meeting.
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
