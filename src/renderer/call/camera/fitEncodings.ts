import type { CameraFormat } from './cameraFormat';
import { sendEncodings } from './sendEncodings';

/** Sends a picture of this size with what it is worth, in the layers that it was published with. */
export async function fitEncodings(sender: RTCRtpSender, size: CameraFormat): Promise<void> {
  const parameters = sender.getParameters();
  const fitting = sendEncodings(size, parameters.encodings.length);
  let isSame = true;
  for (const [at, encoding] of parameters.encodings.entries()) {
    const wanted = fitting[at];
    if (!wanted) continue;
    isSame &&= (Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => encoding[key] === wanted[key]);
    Object.assign(encoding, wanted);
  }
  // In the same turn as they were read: parameters that are old are refused.
  if (!isSame) await sender.setParameters(parameters);
}
