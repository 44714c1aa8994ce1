/** More pixels than this a CSS pixel can't be told apart, but have to be painted. */
const most = 3;

/** Pixels of a canvas to a CSS pixel on this screen. */
export function pixelRatioOf({ devicePixelRatio }: Window): number {
  return Math.min(most, devicePixelRatio);
}
