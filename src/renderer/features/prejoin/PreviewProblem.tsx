import type { Preview } from '../../call/preview';
import { ProblemBanner } from '../../devices/ProblemBanner';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';

/** What keeps camera or microphone from working, one thing at a time; or what happened to them. */
export function PreviewProblem({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const both = useReadable(preview.problem);
  const camera = useReadable(preview.camera).problem;
  const microphone = useReadable(preview.microphone).problem;
  const notice = useReadable(preview.notice);
  const retry = () => void preview.retry();
  if (both) return <ProblemBanner problem={both} device="both" onRetry={retry} />;
  if (camera) return <ProblemBanner problem={camera} device="camera" onRetry={retry} />;
  if (microphone) return <ProblemBanner problem={microphone} device="microphone" onRetry={retry} />;
  if (notice?.kind === 'device-lost' || notice?.kind === 'device-returned') {
    const device = notice.label || t(`devices.the.${notice.device ?? 'audioinput'}`);
    return <Banner title={t(`notice.${notice.kind}`, { device })} />;
  }
  return null;
}
