import type { WebContents, WebFrameMain } from 'electron';

/** Who calls over a port: the page and the frame that handed it over. */
export interface ShellContext {
  contents: WebContents;
  frame: WebFrameMain;
}
