import { type BrowserWindow, dialog } from 'electron';

interface Question {
  message: string;
  detail: string;
  /** What goes on, and what does not. */
  yes: string;
  no: string;
}

/** Asks natively before something is lost. Whoever only presses Enter, or closes the question, has not agreed. */
export async function askBefore(window: BrowserWindow | undefined, question: Question): Promise<boolean> {
  const { message, detail, yes, no } = question;
  const options: Electron.MessageBoxOptions = {
    type: 'warning',
    message,
    detail,
    buttons: [yes, no],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}
