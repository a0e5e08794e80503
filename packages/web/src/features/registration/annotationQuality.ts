/** An annotation shorter than this says nothing to the leadership that looks through the register. */
const fewestLetters = 20;
const longest = 500;

export type AnnotationQuality = 'empty' | 'poor' | 'long' | 'good';

/** Letters of any alphabet; spaces and signs are not an essence. */
export function lettersIn(text: string): number {
  return [...text.matchAll(/\p{L}/gu)].length;
}

/** Whether the essence can be understood from the annotation without opening the letter. A warning, never a refusal. */
export function judgeAnnotation(text: string): AnnotationQuality {
  const letters = lettersIn(text);
  if (letters === 0) return 'empty';
  if (letters < fewestLetters) return 'poor';
  return text.length > longest ? 'long' : 'good';
}
