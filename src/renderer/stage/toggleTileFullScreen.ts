/** Shows one tile on the whole screen that its window is on, or no longer. */
export async function toggleTileFullScreen(tile: HTMLElement | undefined): Promise<void> {
  const page = tile?.ownerDocument ?? document;
  try {
    if (page.fullscreenElement) await page.exitFullscreen();
    else await tile?.requestFullscreen();
  } catch (error) {
    console.warn('Full screen was refused', error);
  }
}
