import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { copyText } from './copyText';

/** Long enough to be seen, short enough not to be in the way. */
const COPIED_MS = 2000;

export interface CopyButtonProps extends Omit<ButtonProps, 'children' | 'onCopy'> {
  text: string;
  /** "Copy link" */
  label: ReactNode;
  /** "Copied" */
  copiedLabel: ReactNode;
}

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label, copiedLabel, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      {...rest}
      icon={copied ? <Check /> : <Copy />}
      onClick={() => {
        copyText(text).then(setCopied);
      }}
    >
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
