import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { copyText } from './copyText';
import { IconButton } from './IconButton';
import { VisuallyHidden } from './VisuallyHidden';

/** Long enough to be seen, short enough not to be in the way. */
const COPIED_MS = 2000;

export interface CopyButtonProps extends Omit<ButtonProps, 'children' | 'onCopy' | 'onClick'> {
  text: string;
  /** "Copy link" */
  label: string;
  /** "Copied" */
  copiedLabel: string;
  /** A picture only. */
  compact?: boolean;
}

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label, copiedLabel, compact, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const icon = copied ? <Check /> : <Copy />;
  const copy = () => {
    copyText(text).then(setCopied);
  };
  if (compact) {
    return (
      <>
        <IconButton label={copied ? copiedLabel : label} aria-label={rest['aria-label']} icon={icon} onClick={copy} />
        <VisuallyHidden live="polite">{copied ? copiedLabel : ''}</VisuallyHidden>
      </>
    );
  }
  return (
    <Button {...rest} icon={icon} onClick={copy}>
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
