import { useId } from 'react';
import styles from './Slider.module.css';

export interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, shown and read out. */
  text: string;
  /** A value that is marked on the rail. */
  mark?: number;
  onChange: (value: number) => void;
}

/** A number between two, by hand or by arrow keys. */
export function Slider({ label, value, min, max, step, text, mark, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <output className={styles.value} htmlFor={id} aria-hidden="true">
        {text}
      </output>
      <input
        id={id}
        className={styles.input}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        list={mark === undefined ? undefined : `${id}-mark`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      {mark !== undefined && (
        <datalist id={`${id}-mark`}>
          <option value={mark} />
        </datalist>
      )}
    </div>
  );
}
