/** A browser reads the blob some time after the click; then its address may go. */
const KEEP_MS = 60_000;

/** Saves something as a file, as if a link to it had been clicked. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
