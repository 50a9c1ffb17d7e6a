/** Whether the name that WebGL gives belongs to an emulation. */
export function isSoftwareRenderer(name: string): boolean {
  return name === '' || /swiftshader|llvmpipe|softpipe|software|basic render/iu.test(name);
}

/** Whether this machine draws without a graphics card. */
export function drawsInSoftware(): boolean {
  return isSoftwareRenderer(rendererName());
}

function rendererName(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info && gl?.getParameter(info.UNMASKED_RENDERER_WEBGL);
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}
