/** A question put to everyone in a meeting. Dates in milliseconds since the epoch. */
export interface Poll {
  pollId: string;
  roomId: string;
  meetingId: string;
  question: string;
  /** 2 to 20, in the order shown. */
  options: string[];
  /** Several may be chosen. */
  isMultiple: boolean;
  /** Nobody learns who chose what, and the host does not keep it. */
  isAnonymous: boolean;
  /** Identity of who asks. It and the name are empty where that was done from outside the meeting. */
  createdBy: string;
  createdByName: string;
  createdDate: number;
  /** Absent while votes are taken. */
  closedDate?: number;
}

export const POLL_QUESTION_MAX = 300;
export const POLL_OPTION_MAX = 150;
export const POLL_OPTIONS_MAX = 20;
/** Polls that a meeting can have. */
export const POLLS_MAX = 50;

/** Whether these choices can be a vote: places of options, each once, one only unless several are allowed. */
export function isVote(
  { options, isMultiple }: Pick<Poll, 'options' | 'isMultiple'>,
  choices: readonly number[],
): boolean {
  const areThere = choices.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < options.length);
  return areThere && new Set(choices).size === choices.length && (isMultiple || choices.length <= 1);
}
