import { type DragEvent, useRef, useState } from 'react';

/** Takes files that are dropped here. Undefined: none are taken. */
export function useFileDrop(onFiles: ((files: readonly File[]) => void) | undefined) {
  const [isOver, setOver] = useState(false);
  // Each element inside that the pointer crosses is entered before the last one is left. To count them goes wrong: an
  // element that is taken away meanwhile, as a message that goes, is left without a word.
  const entered = useRef<EventTarget>(undefined);
  const hasFiles = (event: DragEvent) => onFiles !== undefined && event.dataTransfer.types.includes('Files');
  const end = () => {
    entered.current = undefined;
    setOver(false);
  };
  return {
    isOver: isOver && onFiles !== undefined,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        entered.current = event.target;
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.target === entered.current) end();
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        end();
        onFiles?.([...event.dataTransfer.files]);
      },
    },
  };
}
