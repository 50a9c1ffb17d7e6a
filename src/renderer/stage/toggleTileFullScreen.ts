/** Shows one tile on the whole screen, or no longer. */
export async function toggleTileFullScreen(tile: HTMLElement | undefined): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await tile?.requestFullscreen();
  } catch (error) {
    console.warn('Full screen was refused', error);
  }
}
