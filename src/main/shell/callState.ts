export interface CallState {
  inCall: boolean;
  roomName?: string;
  /** Our own in the meeting. */
  identity?: string;
}

/** Whether a call runs in the window, as its page says; main decides nothing else from it than manners. */
export interface CallStateHolder {
  get(): CallState;
  set(state: CallState): void;
  subscribe(listener: (state: CallState) => void): () => void;
}

export function createCallState(): CallStateHolder {
  let current: CallState = { inCall: false };
  const listeners = new Set<(state: CallState) => void>();
  return {
    get: () => current,
    set(state) {
      const isShown = state.inCall !== current.inCall || state.roomName !== current.roomName;
      current = state;
      if (!isShown) return;
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
