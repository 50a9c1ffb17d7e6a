import type { Recording, RecordingStatus } from '../../../shared/domain/recording';

/** A recording with the secrets of its two links: for anyone, and for signed-in users. */
export interface StoredRecording {
  recording: Recording;
  publicSecret: string;
  privateSecret: string;
}

/** Which recordings, in which order. What has no value of the sort field comes before all that have one. */
export interface RecordingQuery {
  sortField: 'startDate' | 'roomName' | 'duration' | 'size';
  sortOrder: 'asc' | 'desc';
  /** Where the page before ended: the sort field's value there, and the recording's id. */
  after?: { value: string | number | null; id: string };
  limit: number;
  status?: RecordingStatus;
  /** Of these rooms only. */
  roomIds?: readonly string[];
  /** Part of the room's name, in any case. */
  roomName?: string;
}

export interface RecordingStore {
  insert(stored: StoredRecording): Promise<void>;
  /** Those that exist, in no order. */
  findMany(recordingIds: readonly string[]): Promise<StoredRecording[]>;
  list(query: RecordingQuery): Promise<Recording[]>;
  /** Every room that something is stored of, also those that are gone. */
  roomIds(): Promise<string[]>;
  /** Those that are not being made any more. The ids that went. */
  remove(recordingIds: readonly string[]): Promise<string[]>;
}
